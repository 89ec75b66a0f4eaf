import type { CertificationRecord } from "./records.ts";

/**
 * Id of a record of a source: `source--numero`.
 *
 * `~` is written `~0`, since the offer's swap tells apart records that share a number by `~2`, `~3`…
 */
export const idDe = (source: string, numero: string): string => `${source}--${numero.replaceAll("~", "~0")}`;

/** The codes of a certification as the graph shows them; null for a code that is not one. */
export interface CodesCertification {
  codeCertifInfo: string | null;
  codeRncp: string | null;
  codeRs: string | null;
  codeCpf: string | null;
}

const digits = (text: string | null, prefix: RegExp): string | null =>
  text
    ?.trim()
    .replace(prefix, "")
    .match(/^\d{1,10}$/)?.[0]
    .replace(/^0+(?=\d)/, "") ?? null;

/** `RNCP 37534`, `37534` → `RNCP37534`; `5250` in the RS field → `RS5250`; zero is no code. */
export function codesCertification(record: CertificationRecord): CodesCertification {
  const rncp = digits(record.codeRncp, /^rncp[\s-]*/i);
  const rs = digits(record.codeRs, /^rs[\s-]*/i);
  const certifInfo = digits(record.codeCertifInfo, /^(ci|certif\s*info)[\s-]*/i);
  const cpf = record.codeCpf
    ?.trim()
    .replace(/^cpf[\s-]*/i, "")
    .match(/^[0-9a-z]{1,10}$/i)?.[0]
    .toUpperCase();
  const known = (code: string | null | undefined) => (code && code !== "0" ? code : null);
  return {
    codeCertifInfo: known(certifInfo),
    codeRncp: known(rncp) && `RNCP${rncp}`,
    codeRs: known(rs) && `RS${rs}`,
    codeCpf: known(cpf),
  };
}

/** Id of a certification: Certif Info when known, else RNCP, RS, CPF; null without any code. */
export function idCertification(codes: CodesCertification): string | null {
  if (codes.codeCertifInfo) return `CI-${codes.codeCertifInfo}`;
  if (codes.codeRncp) return `RNCP-${codes.codeRncp.slice(4)}`;
  if (codes.codeRs) return `RS-${codes.codeRs.slice(2)}`;
  return codes.codeCpf ? `CPF-${codes.codeCpf}` : null;
}
