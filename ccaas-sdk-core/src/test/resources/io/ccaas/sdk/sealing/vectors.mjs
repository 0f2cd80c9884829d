// Prints each vector of the package cctv-age on a line: name, expectation, what it wants that is not supported or "-",
// digest of the plaintext that may leave or "-", identities as base64, file as base64.
import * as vectors from "cctv-age";
import zlib from "node:zlib";

for (const [name, bytes] of Object.entries(vectors)) {
  const whole = Buffer.from(bytes);
  const end = whole.indexOf("\n\n");
  const head = whole.subarray(0, end).toString().split("\n").map((line) => line.split(": "));
  const value = (key) => (head.find(([found]) => found === key) ?? [key, "-"])[1];
  const identities = head.filter(([key]) => key === "identity").map(([, text]) => text);
  const wants = [];
  if (value("armored") === "yes") wants.push("armor");
  if (head.some(([key]) => key === "passphrase")) wants.push("passphrase");
  if (identities.some((text) => text.startsWith("AGE-SECRET-KEY-PQ-"))) wants.push("hybrid");
  let file = whole.subarray(end + 2);
  if (value("compressed") === "zlib") file = zlib.inflateSync(file);
  const base64 = (data) => Buffer.from(data).toString("base64") || "-";
  console.log([name, value("expect").replace(" ", "_"), wants.join("+") || "-", value("payload"),
    base64(identities.join("\n")), base64(file)].join(" "));
}
