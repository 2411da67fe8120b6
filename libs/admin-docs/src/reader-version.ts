/**
 * Raised with every change of a rule after which a paper may be read differently: the day of the change and a count
 * within it. Readings are kept with it, so that a paper read by earlier rules can be read again and compared.
 */
export const readerVersion = "2026-11-22.3";
