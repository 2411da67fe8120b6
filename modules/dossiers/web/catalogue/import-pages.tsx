import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { writeXlsx } from "#platform/spreadsheet/index.ts";
import {
	Actions,
	Button,
	DataTable,
	DownloadLinks,
	EmptyState,
	Field,
	Form,
	Head,
	Notice,
	Part,
} from "#platform/ui/index.ts";
import { catalogueProblem } from "../../catalogue/errors.ts";
import { catalogueImportMessages } from "../../catalogue/import-messages.ts";
import { keptUnits } from "../../catalogue/policy.ts";
import { applyImport, keepImport } from "../../commands/catalogue/import-versions.ts";
import { catalogueKeepers } from "../../policy.ts";
import { catalogueTables } from "../../queries/catalogue/file-rows.ts";
import { wholeCatalogue } from "../../queries/catalogue/public-procedures.ts";
import {
	type CatalogueReading,
	type ReadRow,
	readCatalogueFile,
	type SheetFault,
} from "../../queries/catalogue/read-catalogue-file.ts";
import { type KeeperContext, keeperAddress, keeperTrail } from "./keeper-frame.ts";
import { ScopeField, scopeField } from "./scope-field.tsx";

const address = `${keeperAddress}/nhap-bang`;
const templateAddress = `${address}/mau.xlsx`;

export const importPage = page({
	address,
	who: catalogueKeepers,
	show: (_, context) => formPage(context, []),
});

async function formPage(context: KeeperContext, faults: readonly SheetFault[]): Promise<PageAnswer> {
	const { form, language, to } = context;
	const words = catalogueImportMessages[language];
	const refusals = faults.filter(({ weight }) => weight === "refusal");
	return {
		title: words.title,
		section: "/ban-lam-viec",
		noindex: true,
		trail: keeperTrail(language),
		body: (
			<>
				<Head title={words.title} lede={words.lede}>
					{refusals.length > 0 ? (
						<Notice
							kind="bad"
							level={2}
							live
							title={catalogueProblem("catalogue-file-faults", { count: refusals.length }).sentence(language)}
						/>
					) : null}
				</Head>
				{faults.length > 0 ? <Faults faults={faults} language={language} /> : null}
				<DownloadLinks items={[{ address: to(templateAddress), label: words.template, kind: "XLSX" }]} />
				<Form form={form} action={to(address)} files>
					{await ScopeField({ context })}
					<Field
						type="file"
						name="tep"
						label={words.file}
						hint={words.fileHint}
						accept=".xlsx,.ods,.csv,.tsv"
					/>
					<Actions>
						<Button>{words.read}</Button>
					</Actions>
				</Form>
			</>
		),
	};
}

function Faults({
	faults,
	language,
}: {
	readonly faults: readonly SheetFault[];
	readonly language: "vi" | "en";
}) {
	const words = catalogueImportMessages[language];
	const refusals = faults.filter(({ weight }) => weight === "refusal");
	const title = refusals.length > 0 ? words.faults(refusals.length) : words.doubts(faults.length);
	return (
		<Part id="cho-sai" title={title}>
			<DataTable<SheetFault>
				caption={title}
				captionHidden
				columns={[
					{ head: words.heads.sheet, cell: ({ sheet }) => sheet },
					{ head: words.heads.row, cell: ({ row }) => (row === 0 ? words.wholeSheet : row) },
					{ head: words.heads.cell, cell: ({ cell }) => cell },
					{ head: words.heads.typed, cell: ({ typed }) => typed },
					{ head: words.heads.what, cell: (fault) => fault[language], namesRow: true },
				]}
				rows={faults}
			/>
		</Part>
	);
}

/** The sheets with their headings and what holds now in the scope, so that nobody begins with nothing. */
export const importTemplate = page({
	address: templateAddress,
	who: catalogueKeepers,
	show: async (_, { db, actor, today }) => {
		const scopes = keptUnits(actor);
		const all = await wholeCatalogue(db, today.toString());
		const own = all.filter(({ unitId }) => scopes.includes(unitId));
		return {
			contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			filename: "danh-muc-thu-tuc.xlsx",
			content: await writeXlsx(catalogueTables(own)),
		};
	},
});

export const sendImport = action({
	address,
	who: catalogueKeepers,
	input: z.strictObject({ tep: z.instanceof(File), pham_vi: scopeField }),
	again: { address },
	limit: { times: 30, minutes: 10 },
	run: async ({ body }, context) => {
		const { trx, actor, clock, from } = context;
		const bytes = new Uint8Array(await body.tep.arrayBuffer());
		const reading = await readCatalogueFile(trx, bytes, body.pham_vi);
		if (reading.rows.length === 0) return formPage({ ...context, db: trx }, reading.faults);
		const planned = reading.rows.flatMap(({ plan }) => ("planned" in plan ? [plan.planned] : []));
		const draft = { unitId: body.pham_vi, fileName: body.tep.name, planned };
		const id = planned.length === 0 ? null : await keepImport(trx, actor, draft, { clock, from });
		return previewPage(context, reading, id);
	},
});

function previewPage(
	{ form, language, to }: RequestContext<Person> & { readonly trx: WriteTransaction },
	{ rows, faults }: CatalogueReading,
	id: string | null,
): PageAnswer {
	const words = catalogueImportMessages[language];
	const count = rows.filter(({ plan }) => "planned" in plan).length;
	const title = id === null ? words.previewNone : words.preview(count);
	return {
		title,
		section: "/ban-lam-viec",
		noindex: true,
		trail: keeperTrail(language),
		body: (
			<>
				<Head title={title} />
				{faults.length > 0 ? <Faults faults={faults} language={language} /> : null}
				{id === null ? <EmptyState title={words.previewNone}>{words.previewNoneText}</EmptyState> : null}
				<DataTable<ReadRow>
					caption={title}
					captionHidden
					columns={[
						{ head: words.planHeads.code, cell: ({ code }) => code },
						{ head: words.planHeads.name, cell: ({ name }) => name, namesRow: true },
						{ head: words.planHeads.plan, cell: (row) => planText(row, language) },
						{ head: words.planHeads.parts, cell: (row) => partsText(row, language) },
					]}
					rows={rows}
				/>
				{id === null ? null : (
					<Form form={form} action={to(`${address}/ghi`)}>
						<input type="hidden" name="lan_nhap" value={id} />
						<Actions>
							<Button>{words.confirm(count)}</Button>
						</Actions>
					</Form>
				)}
			</>
		),
	};
}

function planText({ plan }: ReadRow, language: "vi" | "en"): string {
	const { planned } = catalogueImportMessages[language];
	if (plan.kind === "version")
		return planned.version(formatDay(Temporal.PlainDate.from(plan.planned.content.from), language));
	return plan.kind === "refused" ? "" : planned[plan.kind];
}

function partsText({ plan, lists }: ReadRow, language: "vi" | "en"): string {
	if (!("planned" in plan)) return "";
	const { parts } = plan.planned;
	const all = (["steps", "documents", "fees", "laws"] as const).map((list) => parts[list].length).join(", ");
	return lists.length === 0 ? `${all} (${catalogueImportMessages[language].kept})` : all;
}

export const confirmCatalogueImport = action({
	address: `${address}/ghi`,
	who: catalogueKeepers,
	input: z.strictObject({ lan_nhap: z.uuid() }),
	again: { address },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const count = await applyImport(trx, actor, { importId: body.lan_nhap }, { clock, from });
		return { redirect: keeperAddress, notice: catalogueImportMessages[language].done(count) };
	},
});
