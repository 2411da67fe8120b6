/** Words as the column `folded` holds them: small letters and figures without tone marks. More than twelve narrow nothing down. */
export const foldedWords = (text: string): readonly string[] =>
	text
		.slice(0, 200)
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replaceAll("đ", "d")
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "")
		.slice(0, 12);
