import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { type Table, writeCsv, writeXlsx } from "#platform/spreadsheet/index.ts";
import { fields } from "../../domain/intake/fields.ts";
import { fieldMessages } from "../../intake/field-messages.ts";
import { intakeMessages } from "../../intake/messages.ts";
import { intakeKeepers } from "../../intake/policy.ts";
import { intakesAddress } from "./intake-frame.ts";

/** An empty file with every heading that is understood. Headings are Vietnamese in both languages: so are the systems. */
export const intakeTemplate = page({
	address: `${intakesAddress}/:name`,
	who: intakeKeepers,
	params: z.object({ name: z.enum(["mau.xlsx", "mau.csv"]) }),
	show: async ({ params }, { language }) => {
		const words = intakeMessages[language];
		const columns = fields.map((field) => ({ heading: fieldMessages.vi.fields[field] }));
		const table: Table = { name: words.templateName, notes: words.templateNotes, columns, rows: [] };
		const workbook = params.name === "mau.xlsx";
		return {
			contentType: workbook
				? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
				: "text/csv; charset=utf-8",
			filename: `${words.templateName}.${workbook ? "xlsx" : "csv"}`,
			content: workbook ? await writeXlsx([table]) : writeCsv(table),
		};
	},
});
