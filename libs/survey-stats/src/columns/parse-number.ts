const powers = Float64Array.from({ length: 23 }, (_, k) => 10 ** k);
const zero = 48;
const nine = 57;

/**
 * The number written in bytes start … end, NaN if it is none. Up to 15 digits and 22 decimals are exact by one division of exact numbers
 * (Clinger 1990); longer ones go through the language's own reading.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number, decimal: number): number {
	let at = start;
	const sign = bytes[at] === 45 ? -1 : 1;
	if (bytes[at] === 45 || bytes[at] === 43) at += 1;
	let mantissa = 0;
	let digits = 0;
	let decimals = -1;
	for (; at < end; at += 1) {
		const byte = bytes[at] as number;
		if (byte >= zero && byte <= nine) {
			mantissa = mantissa * 10 + byte - zero;
			digits += 1;
			if (decimals >= 0) decimals += 1;
		} else if (byte === decimal && decimals < 0) decimals = 0;
		else break;
	}
	if (at < end || digits === 0) return slowly(bytes, start, end, decimal);
	if (digits > 15 || decimals > 22) return slowly(bytes, start, end, decimal);
	return decimals > 0 ? (sign * mantissa) / (powers[decimals] as number) : sign * mantissa;
}

function slowly(bytes: Uint8Array, start: number, end: number, decimal: number): number {
	let text = "";
	for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] as number);
	const plain = decimal === 46 ? text : text.replace(String.fromCharCode(decimal), ".");
	return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
