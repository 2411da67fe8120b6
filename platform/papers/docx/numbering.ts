import { AlignmentType, type IPropertiesOptions, LevelFormat, LevelSuffix } from "docx";
import type { NumberingLevel } from "../paper-to-render.ts";
import { ownNumber, type PreparedPaper } from "../prepare-paper.ts";

const formats = {
	"upper-roman": LevelFormat.UPPER_ROMAN,
	decimal: LevelFormat.DECIMAL,
	bullet: LevelFormat.BULLET,
} as const;

/** Lists that Word counts by itself. A blank follows the number, and the paragraph's style alone says how far it is indented. */
export function docxNumbering(lists: PreparedPaper["lists"]): NonNullable<IPropertiesOptions["numbering"]> {
	return {
		config: Object.entries(lists).map(([reference, levels]) => ({
			reference,
			levels: levels.map((level, i) => ({
				level: i,
				format: formats[level.format],
				text: level.format === "bullet" ? level.text : ownNumber(level.text, i),
				start: 1,
				alignment: AlignmentType.LEFT,
				suffix: LevelSuffix.SPACE,
				...bold(level),
			})),
		})),
	};
}

const bold = (level: NumberingLevel) =>
	level.bold === undefined ? {} : { style: { run: { bold: level.bold } } };
