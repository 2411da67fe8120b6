import { formatPoints } from "#platform/i18n/index.ts";
import type { Language } from "#platform/i18n/messages.ts";
import type { Examples } from "../gallery/example.ts";
import { DataTable } from "./data-table.tsx";
import { Figure } from "./figure.tsx";

/** year, points, height in the drawing, and on which side of the line its figure stands */
const years = [
	[2021, "43.54", 62, -13],
	[2022, "41.83", 110, 23],
	[2023, "41.32", 124, 23],
	[2024, "43.84", 54, -13],
] as const;

/** Drawn twice, for a desk and for a phone, so that its text has 13 pixels on both. */
function Drawing({
	width,
	look,
	language,
}: {
	readonly width: number;
	readonly look: string;
	readonly language: Language;
}) {
	const x = (index: number) => (width * (index + 0.5)) / years.length;
	return (
		<svg class={`chart ${look}`} viewBox={`0 0 ${width} 180`} aria-hidden="true" focusable="false">
			<path class="axis" d={`M0 154H${width}`} />
			<path class="own" d={`M${years.map(([, , y], index) => `${x(index)} ${y}`).join("L")}`} />
			{years.map(([year, points, y, side], index) => (
				<>
					<circle class="own-dot" cx={x(index)} cy={y} r="4.5" />
					<text class="b halo" x={x(index)} y={y + side} text-anchor="middle">
						{formatPoints(points, language)}
					</text>
					<text class="s" x={x(index)} y="174" text-anchor="middle">
						{year}
					</text>
				</>
			))}
		</svg>
	);
}

export const figureExamples: Examples = {
	id: "hinh",
	vi: "Hình",
	en: "Figures",
	why: {
		vi: "Không hình nào đứng một mình: có lời tóm tắt ai cũng đọc, có bảng cùng số liệu.",
		en: "No chart stands alone: a summary everyone reads, and a table with the same figures.",
	},
	examples: [
		{
			id: "bon-nam",
			vi: "Bốn năm",
			en: "Four years",
			show: (say, language) => (
				<Figure
					title={say("Đồng Tháp, điểm PAPI 2021–2024", "Đồng Tháp, PAPI 2021–2024")}
					summary={say(
						"Điểm giảm từ 43,54 xuống 41,32 rồi tăng lên 43,84.",
						"The score fell from 43.54 to 41.32 and rose again to 43.84.",
					)}
					drawing={
						<>
							<Drawing width={672} look="only-wide" language={language} />
							<Drawing width={328} look="only-narrow" language={language} />
						</>
					}
					table={
						<DataTable
							caption={say("Điểm theo năm", "Points by year")}
							columns={[
								{ head: say("Năm", "Year"), cell: (row: (typeof years)[number]) => row[0] },
								{ head: say("Điểm", "Points"), numeric: true, cell: (row) => formatPoints(row[1], language) },
							]}
							rows={years}
						/>
					}
					source={say(
						"CECODES, VFF-CRT, RTA và UNDP, PAPI 2024.",
						"CECODES, VFF-CRT, RTA and UNDP, PAPI 2024.",
					)}
				/>
			),
		},
	],
};
