/** UTF-8 to a string; what is not UTF-8 becomes U+FFFD. Written out because a pure library has no TextDecoder. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
	let text = "";
	let at = start;
	while (at < end) {
		const first = bytes[at] as number;
		if (first < 0x80) {
			text += String.fromCharCode(first);
			at += 1;
			continue;
		}
		const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
		const code = at + length <= end ? codePoint(bytes, at, length) : -1;
		text += code < 0 ? "\ufffd" : String.fromCodePoint(code);
		at += code < 0 ? 1 : length;
	}
	return text;
}

const smallest = [0, 0, 0x80, 0x800, 0x10000];

function codePoint(bytes: Uint8Array, at: number, length: number): number {
	if (length === 1) return -1;
	let code = (bytes[at] as number) & (0xff >> (length + 1));
	for (let k = 1; k < length; k += 1) {
		const next = bytes[at + k] as number;
		if ((next & 0xc0) !== 0x80) return -1;
		code = code * 64 + (next & 0x3f);
	}
	const surrogate = code >= 0xd800 && code <= 0xdfff;
	return code < (smallest[length] as number) || surrogate || code > 0x10ffff ? -1 : code;
}
