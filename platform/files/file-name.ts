/**
 * A name as it may be shown, stored and offered for saving: no folder, no control character, nothing that
 * turns the direction of writing (with which `gpj.exe` shows as `exe.jpg`), nothing Windows cannot save.
 * Vietnamese letters stay.
 */
export function cleanFileName(name: string, extension = ""): string {
	const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
	const plain = last
		.replace(/\p{Cs}/gu, "")
		.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
		.replace(/[<>:"|?*]/g, "-")
		.replace(/\s+/g, " ")
		.replace(/^[.\s]+|[.\s]+$/g, "");
	const named = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
	const ending = extensionOf(named);
	const wanted = extension !== "" && ending === "" ? `.${extension}` : ending === "" ? "" : `.${ending}`;
	const stem = ending === "" ? named : named.slice(0, -ending.length - 1).replace(/[.\s]+$/, "");
	return `${shortened(stem === "" ? "tep" : stem)}${wanted}`;
}

/** In small letters, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
	return /[^.]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** File systems allow 255 bytes; a Vietnamese letter takes up to three. Whole letters only. */
function shortened(stem: string): string {
	let kept = "";
	let bytes = 0;
	for (const letter of stem) {
		bytes += Buffer.byteLength(letter);
		if (bytes > 180) return kept.trimEnd();
		kept += letter;
	}
	return kept;
}
