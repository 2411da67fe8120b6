/**
 * Boundaries as TopoJSON: arcs that neighbours share, in whole steps of a grid; a negative index is the arc the other way round.
 * TopoJSON specification 1.0, sections 2.1.4 and 2.2.
 */
export interface Topology {
	readonly transform: {
		readonly scale: readonly [number, number];
		readonly translate: readonly [number, number];
	};
	readonly arcs: readonly (readonly (readonly [number, number])[])[];
	readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
}

interface Geometry {
	readonly id: string;
	readonly type: string;
	/** of a Polygon: rings; of a MultiPolygon: polygons of rings */
	readonly arcs: readonly unknown[];
	readonly properties: Readonly<Record<string, string>>;
}

/** A province on the drawing. */
export interface ProvinceShape {
	/** of the units' code system of the map's day */
	readonly code: string;
	/** of an SVG path */
	readonly path: string;
	/** middle of its largest part, for a label's leader */
	readonly anchor: Point;
}

/** An archipelago in a frame of its own, as it would be smaller than a dot at the scale of the map. */
export interface ArchipelagoFrame {
	readonly code: string;
	readonly provinceCode: string;
	readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
	readonly islands: readonly Point[];
}

export interface MapDrawing {
	readonly width: number;
	readonly height: number;
	readonly provinces: readonly ProvinceShape[];
	readonly archipelagos: readonly ArchipelagoFrame[];
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

type Pair = readonly [number, number];

const width = 440;
const height = 600;
/** north-west corner and pixels to a degree: the mainland fills the height, the east is left to the archipelagos */
const west = 102;
const north = 23.55;
const scale = 38.5;
/** a degree of longitude is shorter than one of latitude by the cosine of the middle latitude, 16° */
const narrow = Math.cos((16 * Math.PI) / 180);
/** square pixels: corners and islets below are not seen */
const leastTriangle = 0.35;
const leastIsland = 0.5;
/** the coast and its islands end west of 110° E, the archipelagos begin at 111°; banks of the open shelf between are left out */
const coastEnds = 110;
/** Hòn Khoai, 8°26′ N, is the southernmost island of the coast; what lies further south is shelf too */
const coastEndsSouth = 8.3;
const archipelagosBegin = 111;
/** pixels: islands nearer to each other are one dot */
const dot = 2.4;
const frames: Readonly<Record<string, ArchipelagoFrame["frame"]>> = {
	"20333": { x: 322, y: 236, width: 92, height: 56 },
	"22736": { x: 328, y: 338, width: 108, height: 108 },
};
const otherFrame = { x: 328, y: 338, width: 108, height: 108 };

/** The drawing of one map; deterministic, about 20 kB of paths for 63 provinces. */
export function drawMap(topology: Topology): MapDrawing {
	const arcs = topology.arcs.map((arc) => degreesOf(topology, arc));
	const simple = arcs.map((arc) => simplified(arc.map(project)));
	return {
		width,
		height,
		provinces: (topology.objects.provinces?.geometries ?? []).map((each) => shapeOf(each, arcs, simple)),
		archipelagos: (topology.objects.archipelagos?.geometries ?? []).map((each) => frameOf(each, arcs)),
	};
}

function degreesOf({ transform }: Topology, arc: Topology["arcs"][number]): readonly Pair[] {
	let [x, y] = [0, 0];
	return arc.map(([dx, dy]) => {
		x += dx;
		y += dy;
		return [
			x * transform.scale[0] + transform.translate[0],
			y * transform.scale[1] + transform.translate[1],
		] as const;
	});
}

const project = ([longitude, latitude]: Pair): Pair => [
	(longitude - west) * narrow * scale,
	(north - latitude) * scale,
];

/** Visvalingam and Whyatt (1993): the corner with the smallest triangle goes first; ends stay, so neighbours still meet. */
function simplified(line: readonly Pair[]): readonly Pair[] {
	const kept = [...line];
	for (;;) {
		let smallest = leastTriangle;
		let at = -1;
		for (let i = 1; i < kept.length - 1; i++) {
			const size = triangle(kept[i - 1] as Pair, kept[i] as Pair, kept[i + 1] as Pair);
			if (size < smallest) [smallest, at] = [size, i];
		}
		if (at < 0) return kept;
		kept.splice(at, 1);
	}
}

const triangle = ([ax, ay]: Pair, [bx, by]: Pair, [cx, cy]: Pair): number =>
	Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Rings of arcs, whatever kind of polygon. */
const ringsOf = ({ type, arcs }: Geometry): readonly (readonly number[])[] =>
	type === "Polygon"
		? (arcs as readonly (readonly number[])[])
		: (arcs as readonly (readonly (readonly number[])[])[]).flat();

const ringPoints = (ring: readonly number[], arcs: readonly (readonly Pair[])[]): readonly Pair[] =>
	ring.flatMap((index, place) => {
		const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
		return place === 0 ? arc : arc.slice(1);
	});

function shapeOf(
	geometry: Geometry,
	arcs: readonly (readonly Pair[])[],
	simple: readonly (readonly Pair[])[],
): ProvinceShape {
	const rings = ringsOf(geometry)
		.filter((ring) => {
			const [longitude = 0, latitude = 0] = ringPoints(ring, arcs)[0] ?? [];
			return longitude < coastEnds && latitude > coastEndsSouth;
		})
		.map((ring) => ringPoints(ring, simple))
		.map((points) => ({ points, size: Math.abs(areaOf(points)) }))
		.sort((a, b) => b.size - a.size);
	const seen = rings.filter(
		({ points, size }, place) => place === 0 || (points.length > 3 && size > leastIsland),
	);
	return {
		code: geometry.id,
		path: seen.map(({ points }) => pathOf(points)).join(""),
		anchor: middleOf(rings[0]?.points ?? []),
	};
}

const areaOf = (points: readonly Pair[]): number =>
	points.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = points[(i + 1) % points.length] as Pair;
		return sum + (x * nextY - nextX * y) / 2;
	}, 0);

/** Centre of gravity of a polygon. */
function middleOf(points: readonly Pair[]): Point {
	const area = areaOf(points) || 1;
	let [x, y] = [0, 0];
	points.forEach(([ax, ay], i) => {
		const [bx, by] = points[(i + 1) % points.length] as Pair;
		const cross = ax * by - bx * ay;
		x += (ax + bx) * cross;
		y += (ay + by) * cross;
	});
	return { x: rounded(x / (6 * area)), y: rounded(y / (6 * area)) };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Relative steps of one decimal, from rounded corner to rounded corner, so that nothing drifts. */
function pathOf(points: readonly Pair[]): string {
	const corners = points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
	const [first = [0, 0] as const, ...others] = corners;
	let [x, y]: readonly [number, number] = first;
	const steps = others.flatMap(([nextX, nextY]) => {
		const step = [nextX - x, nextY - y] as const;
		[x, y] = [nextX, nextY];
		return step[0] === 0 && step[1] === 0 ? [] : [step.map((part) => short(part / 10)).join(" ")];
	});
	return `M${short(first[0] / 10)} ${short(first[1] / 10)}l${steps.join(" ")}z`;
}

const short = (value: number): string => String(value).replace(/^(-?)0\./, "$1.");

function frameOf(geometry: Geometry, arcs: readonly (readonly Pair[])[]): ArchipelagoFrame {
	const frame = frames[geometry.id] ?? otherFrame;
	const islands = ringsOf(geometry)
		.map((ring) => ringPoints(ring, arcs)[0] as Pair)
		.filter(([longitude]) => longitude >= archipelagosBegin)
		.map(project);
	const [left, right] = [Math.min(...islands.map(([x]) => x)), Math.max(...islands.map(([x]) => x))];
	const [top, bottom] = [Math.min(...islands.map(([, y]) => y)), Math.max(...islands.map(([, y]) => y))];
	const margin = 10;
	const fit = Math.min(
		(frame.width - 2 * margin) / Math.max(right - left, 1),
		(frame.height - 2 * margin) / Math.max(bottom - top, 1),
	);
	return {
		code: geometry.id,
		provinceCode: geometry.properties.province_code ?? "",
		frame,
		islands: apart(
			islands.map(([x, y]) => ({
				x: rounded(frame.x + frame.width / 2 + (x - (left + right) / 2) * fit),
				y: rounded(frame.y + frame.height / 2 + (y - (top + bottom) / 2) * fit),
			})),
		),
	};
}

function apart(points: readonly Point[]): readonly Point[] {
	const kept: Point[] = [];
	for (const point of points)
		if (!kept.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < dot)) kept.push(point);
	return kept;
}
