/**
 * Numbers as people type them. In Vietnam 1.234,5 has a decimal comma; many machines are set to English
 * all the same. What can only be meant in one way is read; what can be meant in two is read the Vietnamese
 * way and marked.
 */
export function numberOfText(text: string, whole: boolean): { value: number; doubtful: boolean } | null {
	const plain = text.replace(/[\s\u00a0]/g, "").replace(/^[\u2212\u2013]/, "-");
	const match = /^([+-]?)(\d[\d.,]*)$/.exec(plain);
	if (!match) return null;
	const read = readDigits(match[2] as string, whole);
	if (!read) return null;
	const value = Number(read.digits);
	return Number.isFinite(value)
		? { value: match[1] === "-" ? -value : value, doubtful: read.doubtful }
		: null;
}

function readDigits(digits: string, whole: boolean): { digits: string; doubtful: boolean } | null {
	const plain = /^\d+$/;
	if (plain.test(digits)) return { digits, doubtful: false };
	// 1.234,5 and 1.234.567,5
	if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits))
		return {
			digits: digits.replaceAll(".", "").replace(",", "."),
			doubtful: false,
		};
	// 1,234.5: only English can mean this, but a person should look
	if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return { digits: digits.replaceAll(",", ""), doubtful: true };
	if (/^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return { digits: digits.replaceAll(".", ""), doubtful: false };
	if (/^\d{1,3}(,\d{3}){2,}$/.test(digits)) return { digits: digits.replaceAll(",", ""), doubtful: true };
	// 1.234: thousands here, a decimal in English; where only whole numbers are wanted there is no doubt
	if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) return { digits: digits.replace(".", ""), doubtful: !whole };
	// 1,234: a decimal here; where only whole numbers are wanted it must be the English thousand
	if (/^[1-9]\d{0,2},\d{3}$/.test(digits))
		return { digits: digits.replace(",", whole ? "" : "."), doubtful: true };
	if (/^\d+,\d+$/.test(digits)) return { digits: digits.replace(",", "."), doubtful: false };
	if (/^\d+\.\d+$/.test(digits)) return { digits, doubtful: false };
	return null;
}
