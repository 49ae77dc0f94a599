// Release 12 of better-sqlite3 ends the process at random from Node.js 24.19 on (a finalizer of the class it is built on
// asks for an environment that is not there); release 13 is built otherwise and needs Node.js 22. See decision 0013.
const [major] = process.versions.node.split(".").map(Number);

module.exports = major >= 22 ? require("better-sqlite3-13") : require("better-sqlite3-12");
