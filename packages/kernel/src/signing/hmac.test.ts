import { createHmac, randomBytes } from "node:crypto";
import { hmacSha256 } from "./hmac.ts";

test("it is what Node's own says, for any length of secret and text, in any order", () => {
  for (const length of [1, 32, 63, 64, 65, 200]) {
    const secret = randomBytes(length);
    const mac = hmacSha256(secret);
    for (const size of [0, 1, 500, 1_024, 1_025, 10_000, 3]) {
      const text = randomBytes(size).toString("latin1");
      expect(mac(text)).toBe(createHmac("sha256", secret).update(text, "latin1").digest("base64"));
    }
  }
});
