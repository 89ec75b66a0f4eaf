const FLEXIONS = /(?:iere|ier|ere|euse|eur|trice|teur|ee|er|e)$/;

const radical = (mot: string): string => mot.replace(/s$/, "").replace(FLEXIONS, "");

/** Are these (no accents, no case) forms of one word: plombier and plombière, coiffure and coiffures? */
export const memeFamille = (one: string, other: string): boolean => radical(one) === radical(other);
