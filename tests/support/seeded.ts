import fc from "fast-check";

/**
 * Every property is tried on the same values each time, so that a test that passes keeps passing until the code is another.
 * `SEED=$RANDOM npx vitest run --project property` looks further.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20221125) });
