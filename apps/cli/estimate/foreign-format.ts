const signatures: readonly (readonly [format: string, start: string])[] = [
	["SPSS (.sav)", "$FL2"],
	["SPSS (.zsav)", "$FL3"],
	["Stata (.dta)", "<stata_dta>"],
	["Excel (.xlsx)", "PK\u0003\u0004"],
	[
		"SAS (.sas7bdat)",
		"\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u00c2\u00ea\u0081\u0060",
	],
];

/** What a file of another statistics program is, by its first bytes; null: it may be CSV. Stata before version 13 begins with its version and byte order. */
export function foreignFormat(bytes: Uint8Array): string | null {
	const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join("");
	const known = signatures.find(([, signature]) => start.startsWith(signature));
	if (known !== undefined) return known[0];
	const [version = 0, order = 0, kind = 0] = bytes;
	const oldStata = version >= 104 && version <= 115 && (order === 1 || order === 2) && kind === 1;
	return oldStata ? "Stata (.dta)" : null;
}
