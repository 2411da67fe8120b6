/**
 * The cubic spline through points in ascending order whose third derivative at either end is that of the cubic through the four points there: Forsythe,
 * Malcolm & Moler (1977), chapter 4. At least four points.
 */
export function cubicSpline(x: readonly number[], y: readonly number[]): (at: number) => number {
	const last = x.length - 1;
	const step = x.slice(1).map((value, i) => value - (x[i] as number));
	const slope = step.map((width, i) => ((y[i + 1] as number) - (y[i] as number)) / width);
	const bend = bends(x, step, slope);
	return (at) => {
		let i = 0;
		while (i < last - 1 && at > (x[i + 1] as number)) i += 1;
		const [width, low, high] = [step[i] as number, bend[i] as number, bend[i + 1] as number];
		const away = at - (x[i] as number);
		const first = (slope[i] as number) - width * (high + 2 * low);
		return (y[i] as number) + away * (first + away * (3 * low + (away * (high - low)) / width));
	};
}

/** A sixth of the second derivative at every point, from the tridiagonal system of the spline. */
function bends(x: readonly number[], step: readonly number[], slope: readonly number[]): number[] {
	const last = x.length - 1;
	const at = (i: number) => x[i] as number;
	const second = (i: number) => ((slope[i] as number) - (slope[i - 1] as number)) / (at(i + 1) - at(i - 1));
	const third = (i: number) => (second(i + 1) - second(i)) / (at(i + 2) - at(i - 1));
	const [first, final] = [step[0] as number, step[last - 1] as number];
	const diagonal = x.map((_, i) =>
		i === 0 ? -first : i === last ? -final : 2 * ((step[i - 1] as number) + (step[i] as number)),
	);
	const right = x.map((_, i) =>
		i === 0
			? first * first * third(1)
			: i === last
				? -final * final * third(last - 2)
				: (slope[i] as number) - (slope[i - 1] as number),
	);
	for (let i = 1; i <= last; i += 1) {
		const width = step[i - 1] as number;
		const share = width / (diagonal[i - 1] as number);
		diagonal[i] = (diagonal[i] as number) - share * width;
		right[i] = (right[i] as number) - share * (right[i - 1] as number);
	}
	const bend = new Array<number>(x.length).fill(0);
	for (let i = last; i >= 0; i -= 1) {
		const above = i === last ? 0 : (step[i] as number) * (bend[i + 1] as number);
		bend[i] = ((right[i] as number) - above) / (diagonal[i] as number);
	}
	return bend;
}
