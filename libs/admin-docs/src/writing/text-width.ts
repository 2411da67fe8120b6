/** Widths of letters of Times Bold in thousandths of the type size (Adobe's metrics of the core fonts), marks left out. */
const letterWidths: Readonly<Record<string, number>> = {
	A: 722,
	B: 667,
	C: 722,
	D: 722,
	E: 667,
	F: 611,
	G: 778,
	H: 778,
	I: 389,
	J: 500,
	K: 778,
	L: 667,
	M: 944,
	N: 722,
	O: 778,
	P: 611,
	Q: 778,
	R: 722,
	S: 556,
	T: 667,
	U: 722,
	V: 722,
	W: 1000,
	X: 722,
	Y: 722,
	Z: 667,
	a: 500,
	b: 556,
	c: 444,
	d: 556,
	e: 444,
	f: 333,
	g: 500,
	h: 556,
	i: 278,
	j: 333,
	k: 556,
	l: 278,
	m: 833,
	n: 556,
	o: 500,
	p: 556,
	q: 556,
	r: 444,
	s: 389,
	t: 333,
	u: 556,
	v: 500,
	w: 722,
	x: 500,
	y: 500,
	z: 444,
	" ": 250,
	"\u00A0": 250,
	"-": 333,
	",": 250,
	".": 250,
	"/": 278,
	"(": 333,
	")": 333,
};

const millimetresPerPoint = 25.4 / 72;

/** About how wide a line of bold type is, in mm: for the lines that stand under words and are measured by them. */
export function textWidth(words: string, size: number): number {
	const plain = words
		.replace(/đ/g, "d")
		.replace(/Đ/g, "D")
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "");
	let sum = 0;
	for (const letter of plain) sum += letterWidths[letter] ?? 500;
	return (sum / 1000) * size * millimetresPerPoint;
}
