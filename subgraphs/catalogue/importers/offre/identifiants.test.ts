import { codesCertification, idCertification, idDe } from "./identifiants.ts";

const none = { codeCertifInfo: null, codeRncp: null, codeRs: null, codeCpf: null };

test.each([
  [{ codeRncp: "37534" }, "RNCP-37534", { codeRncp: "RNCP37534" }],
  [{ codeRncp: " RNCP 37534 " }, "RNCP-37534", { codeRncp: "RNCP37534" }],
  [{ codeRs: "RS5250" }, "RS-5250", { codeRs: "RS5250" }],
  [{ codeCpf: "cpf-201" }, "CPF-201", { codeCpf: "201" }],
  [{ codeCertifInfo: "00123", codeRncp: "5" }, "CI-123", { codeCertifInfo: "123", codeRncp: "RNCP5" }],
  [{ codeRncp: "0", codeRs: "-" }, null, {}],
  [{}, null, {}],
])("%j is %s", (given, id, codes) => {
  const read = codesCertification({ ...none, ...given });
  expect(read).toEqual({ ...none, ...codes });
  expect(idCertification(read)).toBe(id);
});

test("a number that holds the sign of shared numbers cannot take another's id", () => {
  expect(idDe("rco", "A~2")).toBe("rco--A~02");
});
