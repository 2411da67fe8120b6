import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, ButtonLink, Field, Form, Head } from "#platform/ui/index.ts";
import { mapImport } from "../../commands/import/change-import.ts";
import { layouts, statistics } from "../../domain/import/reading.ts";
import { importMessages } from "../../import/messages.ts";
import { resultKeepers } from "../../policy.ts";
import { importedBytes } from "../../queries/import/imported-bytes.ts";
import { importView } from "../../queries/import/imports.ts";
import { judgeFile, treeForImport } from "../../queries/import/judge-file.ts";
import { importAddress, ofImport, openedImport, pageOfImports, seenChanges } from "./import-frame.ts";

const address = importAddress(":id", "/cach-doc");

/** Which sheet, which layout, and what each heading stands for. */
export const showMapping = page({
	address,
	who: resultKeepers,
	params: ofImport,
	show: async ({ params }, context) => {
		const { db, language, to, form, services } = context;
		const words = importMessages[language];
		const opened = await openedImport(db, params.id, language);
		const { view, partName } = opened;
		const { row } = view;
		const read = await judgeFile(db, await importedBytes(db, row, services.files), row, row.mapping);
		const tree = await treeForImport(db, view.index, view.year);
		const parts = tree.nodes.map(({ concept }) => ({ value: concept, label: partName(concept) }));
		const keys = sortedKeys(row.mapping.labels);
		return pageOfImports(
			context,
			words.mapping,
			<>
				<Head title={words.mapping} lede={words.mappingLede} />
				<Form form={form} action={to(importAddress(row.id, "/cach-doc"))}>
					<input type="hidden" name="phien_ban" value={String(row.changes)} />
					<input type="hidden" name="so_nhan" value={String(keys.length)} />
					{read.sheets.length > 1 ? (
						<Field
							type="select"
							name="trang"
							label={words.sheet}
							value={read.sheet ?? ""}
							options={read.sheets.map((name) => ({ value: name, label: name }))}
							empty={false}
						/>
					) : null}
					<Field
						type="radio"
						name="xep"
						label={words.layout}
						value={read.mapping.layout}
						options={layouts.map((value) => ({ value, label: words.layouts[value] }))}
					/>
					<Field
						type="radio"
						name="dong_diem"
						label={words.statistic}
						value={read.mapping.statistic}
						options={statistics.map((value) => ({ value, label: words.statistics[value] }))}
					/>
					{read.labels.map(({ key, text, address: cell }) => (
						<Field
							type="select"
							name={`nhan${keys.indexOf(key)}`}
							label={`${text} (${cell})`}
							value={read.mapping.labels[key] ?? ""}
							options={parts}
							empty={words.notRead}
							optional
						/>
					))}
					<Actions>
						<Button>{words.save}</Button>
						<ButtonLink kind="link" address={to(importAddress(row.id))}>
							{words.back}
						</ButtonLink>
					</Actions>
				</Form>
			</>,
			view,
		);
	},
});

/** Headings are long and hold any sign, so fields are numbered in this order. */
const sortedKeys = (labels: Readonly<Record<string, string>>): readonly string[] =>
	Object.keys(labels).sort();

export const sendMapping = action({
	address,
	who: resultKeepers,
	params: ofImport,
	input: z
		.object({
			phien_ban: seenChanges,
			so_nhan: z.coerce.number().int().min(0),
			trang: z.string().max(100).default(""),
			xep: z.enum(layouts),
			dong_diem: z.enum(statistics),
		})
		.catchall(z.string().max(120)),
	again: { address },
	limit: { times: 60, minutes: 10 },
	run: async ({ params, body }, { trx, actor, clock, from, language, services }) => {
		const view = await importView(trx, params.id);
		if (!view) throw httpProblem("not-found", {});
		const { row } = view;
		const labels = Object.fromEntries(
			sortedKeys(row.mapping.labels).flatMap((key, index) => {
				const chosen = body[`nhan${index}`];
				return typeof chosen === "string" ? [[key, chosen]] : [];
			}),
		);
		const wished = { layout: body.xep, statistic: body.dong_diem, labels };
		const input = { importId: row.id, changes: body.phien_ban, sheet: body.trang || row.sheet, wished };
		await mapImport(trx, actor, input, { clock, from, files: services.files });
		return { redirect: importAddress(row.id), notice: importMessages[language].saved };
	},
});
