/** UTF-16 by its mark or, without one, by the zero bytes of plain letters; null: something else. */
export function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const zeros = countZeros(bytes.subarray(0, 400));
	if (zeros.odd > zeros.even * 4 && zeros.odd > 2) return "utf-16le";
	if (zeros.even > zeros.odd * 4 && zeros.even > 2) return "utf-16be";
	return null;
}

/** No table has letters like these near its beginning; a program or picture has. */
export const isNoText = (text: string): boolean =>
	/(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u.test(text.slice(0, 4096));

/** In UTF-16 every second byte of plain letters is zero: the odd ones when the low byte comes first. */
function countZeros(bytes: Uint8Array): { odd: number; even: number } {
	let odd = 0;
	let even = 0;
	for (const [index, byte] of bytes.entries()) {
		if (byte !== 0) continue;
		if (index % 2 === 1) odd++;
		else even++;
	}
	return { odd, even };
}
