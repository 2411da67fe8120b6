import type { Language } from "#platform/i18n/index.ts";
import type { ArchipelagoFrame, MapDrawing } from "../domain/map-drawing.ts";
import { placeLabels } from "../domain/map-labels.ts";
import type { Spread } from "../domain/result.ts";
import { namedUnits, type ShadedUnit } from "../domain/shaded-units.ts";
import { mapMessages } from "../see/map-messages.ts";

interface ProvinceMapProps {
	readonly drawing: MapDrawing;
	readonly system: "vn63" | "vn34";
	readonly units: readonly ShadedUnit[];
	readonly spread: Spread;
	readonly language: Language;
}

/** Literal, so that the sheet's rules are found in the code that uses them. */
export const stepLooks = { 1: "q1", 2: "q2", 3: "q3", 4: "q4" } as const;

/** Provinces in four shades; table and summary beside it say the same, so it is hidden from screen readers. */
export function ProvinceMap({ drawing, system, units, spread, language }: ProvinceMapProps) {
	const byCode = new Map(units.map((unit) => [unit.code, unit]));
	const anchors = new Map(drawing.provinces.map(({ code, anchor }) => [code, anchor]));
	const labels = placeLabels(
		namedUnits(units, spread).flatMap(({ code, name, text, step }) => {
			const anchor = anchors.get(code);
			return anchor ? [{ text: step === null ? name : `${name} ${text}`, anchor }] : [];
		}),
	);
	return (
		<svg
			class="chart map"
			viewBox={`0 0 ${drawing.width} ${drawing.height}`}
			aria-hidden="true"
			focusable="false"
		>
			<Hatch />
			{drawing.provinces.map(({ code, path }) => {
				const unit = byCode.get(code);
				const step = unit?.step ?? null;
				const title = unit ? <title>{`${unit.name}: ${unit.text}`}</title> : null;
				return step === null ? (
					<path class="border" fill="url(#khong-co)" d={path}>
						{title}
					</path>
				) : (
					<path class={`border ${stepLooks[step]}`} d={path}>
						{title}
					</path>
				);
			})}
			{drawing.archipelagos.map((each) => (
				<Archipelago each={each} names={mapMessages[language].archipelagos[system][each.code] ?? ["", ""]} />
			))}
			{labels.map(({ leader }) => (
				<path class="leader" d={leader} />
			))}
			{labels.map(({ text, x, y, side }) => (
				<text class="halo" x={x} y={y} text-anchor={side}>
					{text}
				</text>
			))}
		</svg>
	);
}

/** What has no figure: lines, so that no shade can be taken for it, on paper too. */
export function Hatch() {
	return (
		<defs>
			<pattern id="khong-co" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
				<path class="leader" d="M0 0V5" />
			</pattern>
		</defs>
	);
}

interface ArchipelagoProps {
	readonly each: ArchipelagoFrame;
	readonly names: readonly [string, string];
}

/** Islands smaller than a dot at the scale of the land stand in a frame, named with their province. */
function Archipelago({ each: { frame, islands }, names }: ArchipelagoProps) {
	const right = frame.x + frame.width;
	const bottom = frame.y + frame.height;
	return (
		<>
			<rect class="reference" x={frame.x} y={frame.y} width={frame.width} height={frame.height} />
			{islands.map(({ x, y }) => (
				<circle cx={x} cy={y} r="1.6" class="isle" />
			))}
			<text class="halo" x={right} y={bottom + 16} text-anchor="end">
				{names[0]}
			</text>
			<text class="s halo" x={right} y={bottom + 33} text-anchor="end">
				{names[1]}
			</text>
		</>
	);
}
