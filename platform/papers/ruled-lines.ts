/** Straight lines that a page of a PDF draws: strokes, and filled strips as thin as a stroke. */
export interface RuledLine {
	/** height of a line across, distance from the left of a line down; heights grow upwards */
	readonly at: number;
	readonly from: number;
	readonly to: number;
}

export interface RuledLines {
	readonly across: readonly RuledLine[];
	readonly down: readonly RuledLine[];
}

type Matrix = readonly number[];

/** The numbers of the drawing operations; they change from one version of the reader to the next. */
export type Operations = Readonly<
	Record<
		| "save"
		| "restore"
		| "transform"
		| "paintFormXObjectBegin"
		| "paintFormXObjectEnd"
		| "constructPath"
		| "fill"
		| "eoFill"
		| "stroke"
		| "closeStroke"
		| "fillStroke"
		| "eoFillStroke"
		| "closeFillStroke"
		| "closeEOFillStroke",
		number
	>
>;

export interface Drawing {
	readonly fnArray: readonly number[];
	readonly argsArray: readonly unknown[];
}

const thin = 3;
const straight = 1;
const mostLines = 20_000;
/** Nothing that can be looked at lies farther out. */
const farthest = 20_000;

const times = (m: Matrix, n: Matrix): Matrix => {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

const isMatrix = (value: unknown): value is Matrix =>
	(Array.isArray(value) || ArrayBuffer.isView(value)) && (value as unknown as Matrix).length === 6;

/** `page` brings the places of the drawing to the places on the page as it is looked at. */
export function ruledLines({ fnArray, argsArray }: Drawing, ops: Operations, page: Matrix): RuledLines {
	const lines = { across: [] as RuledLine[], down: [] as RuledLine[] };
	const strokes = [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke];
	strokes.push(ops.closeFillStroke, ops.closeEOFillStroke);
	const fills = [ops.fill, ops.eoFill];
	const kept: Matrix[] = [];
	let now = page;
	for (const [i, operation] of fnArray.entries()) {
		if (lines.across.length + lines.down.length > mostLines) break;
		const args = (argsArray[i] ?? []) as readonly unknown[];
		if (operation === ops.save || operation === ops.paintFormXObjectBegin) kept.push(now);
		if (operation === ops.restore || operation === ops.paintFormXObjectEnd) now = kept.pop() ?? page;
		if (operation === ops.transform && isMatrix(args)) now = times(now, args as unknown as Matrix);
		if (operation === ops.paintFormXObjectBegin && isMatrix(args[0])) now = times(now, args[0]);
		if (operation !== ops.constructPath) continue;
		const [paint, paths] = args as [number, readonly unknown[] | undefined];
		const path = paths?.[0];
		if (!(path instanceof Float32Array)) continue;
		if (strokes.includes(paint)) for (const shape of shapesOf(path, now)) stroke(shape, lines);
		else if (fills.includes(paint)) for (const shape of shapesOf(path, now)) strip(shape, lines);
	}
	return lines;
}

type Point = readonly [number, number];

/** Numbers that a step of a path takes, by its sign: move, line, curve, simpler curve, back to the start. */
const stepSizes = [2, 2, 6, 4, 0] as const;

function shapesOf(path: Float32Array, matrix: Matrix): Point[][] {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
	const shapes: Point[][] = [];
	for (let i = 0; i < path.length; ) {
		const step = path[i] as number;
		const size = stepSizes[step];
		if (size === undefined) break;
		const shape = shapes.at(-1);
		const [x = 0, y = 0] = path.subarray(i + size - 1, i + size + 1);
		const point: Point = [a * x + c * y + e, b * x + d * y + f];
		if (step === 0) shapes.push([point]);
		else if (step === 4 && shape?.[0]) shape.push(shape[0]);
		else if (step === 1) shape?.push(point);
		// a curve is no line of a table: what follows it starts anew
		else shapes.push([point]);
		i += size + 1;
	}
	return shapes;
}

interface OpenLines {
	readonly across: RuledLine[];
	readonly down: RuledLine[];
}

const isNear = ([x, y]: Point): boolean => Math.abs(x) < farthest && Math.abs(y) < farthest;

function stroke(shape: readonly Point[], lines: OpenLines): void {
	if (!shape.every(isNear)) return;
	for (let i = 1; i < shape.length; i++) {
		const [x, y] = shape[i - 1] as Point;
		const [toX, toY] = shape[i] as Point;
		if (Math.abs(y - toY) <= straight && Math.abs(x - toX) > thin)
			lines.across.push({ at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) });
		else if (Math.abs(x - toX) <= straight && Math.abs(y - toY) > thin)
			lines.down.push({ at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) });
	}
}

function strip(shape: readonly Point[], lines: OpenLines): void {
	if (!shape.every(isNear)) return;
	const xs = shape.map(([x]) => x);
	const ys = shape.map(([, y]) => y);
	const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	if (high - low <= thin && right - left > thin)
		lines.across.push({ at: (low + high) / 2, from: left, to: right });
	else if (right - left <= thin && high - low > thin)
		lines.down.push({ at: (left + right) / 2, from: low, to: high });
}
