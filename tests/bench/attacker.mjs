// A thread that sends files to the preview one after the other until it is told to stop: what it costs to send them
// must not be counted as what others wait.
import { parentPort, workerData } from "node:worker_threads";

const { port, token, files, from, step } = workerData;
let over = false;
parentPort.once("message", () => {
  over = true;
});
let sent = 0;
for (let at = from; !over; at = (at + step) % files.length) {
  await upload(...files[at]);
  sent += 1;
}
parentPort.postMessage(sent);

/** Sends a file as the import page does; what is answered is the file's affair. */
async function upload(name, bytes) {
  const form = new FormData();
  form.set("file", new File([bytes], name.replaceAll("\0", "")));
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/documents/preview`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  await answer.arrayBuffer();
}
