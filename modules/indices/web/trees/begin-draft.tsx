import { z } from "zod";
import { unitsAt } from "#modules/organisation/index.ts";
import { said } from "#platform/http/field-errors.ts";
import { action, type PageAnswer, page } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, type Option } from "#platform/ui/index.ts";
import { beginTree, type NewTree } from "../../commands/trees/begin-tree.ts";
import { writtenIndices } from "../../queries/tree-drafts.ts";
import { treeProblem } from "../../trees/errors.ts";
import { treeMessages } from "../../trees/messages.ts";
import { mayEditTree, treeWriters, unitsWrittenFor } from "../../trees/policy.ts";
import { nameOf } from "../words.ts";
import { draftAddress, draftsAddress } from "./draft-of-page.ts";
import { line, optionalLine } from "./tree-fields.ts";

const address = `${draftsAddress}/moi`;
const ownMark = "moi ";

/** Which index, which version, from which years, copied from what. */
export const showBegin = page({
	address,
	who: treeWriters,
	show: async (_, { db, actor, form, language, today, to }): Promise<PageAnswer> => {
		const words = treeMessages[language];
		const indices = await writtenIndices(db);
		const units = await unitsAt(db, unitsWrittenFor(actor), today);
		const choices: Option[] = [
			...[...units.values()].map((unit) => ({
				value: `${ownMark}${unit.id}`,
				label: words.begin.newOf(nameOf(unit, language)),
			})),
			...indices
				.filter((index) => mayEditTree(actor, index))
				.map(({ code, label }) => ({ value: code, label: `${code}: ${label[language]}` })),
		];
		const versions = indices.flatMap((index) =>
			index.versions.toReversed().map(({ version, from, to: last }) => ({
				value: `${index.code} ${version}`,
				label: `${index.code} ${version} (${words.years(from, last)})`,
			})),
		);
		return {
			title: words.begin.title,
			section: "/ban-lam-viec",
			trail: [{ label: words.list.title, address: draftsAddress }],
			body: (
				<>
					<Head title={words.begin.title} lede={words.begin.lede} />
					<Form form={form} action={to(address)}>
						<Field name="chi_so" type="select" label={words.begin.index} options={choices} />
						<Field name="ky_hieu" label={words.begin.code} hint={words.begin.codeHint} width={8} optional />
						<Field name="ten" label={words.begin.nameVi} maxlength={300} optional />
						<Field name="ten_en" label={words.begin.nameEn} maxlength={300} optional />
						<Field
							name="cap"
							type="radio"
							label={words.begin.level}
							value="commune"
							options={(["commune", "province"] as const).map((level) => ({
								value: level,
								label: words.begin.levels[level],
							}))}
						/>
						<Field
							name="phien_ban_moi"
							label={words.begin.version}
							hint={words.begin.versionHint}
							width={8}
						/>
						<Field name="tu_nam" type="number" label={words.begin.from} value={String(today.year)} />
						<Field name="den_nam" type="number" label={words.begin.to} hint={words.begin.toHint} optional />
						<Field name="can_cu" label={words.begin.basis} hint={words.begin.basisHint} maxlength={300} />
						<Field
							name="chep_tu"
							type="select"
							label={words.begin.copy}
							empty={words.begin.blank}
							options={versions}
							optional
						/>
						<Actions>
							<Button>{words.begin.button}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

const { vi, en } = treeMessages;
const yearForm = said(vi.begin.yearForm, en.begin.yearForm);
const year = z
	.string()
	.trim()
	.regex(/^20\d\d$/, yearForm)
	.transform(Number);
const input = z.strictObject({
	chi_so: line(60),
	ky_hieu: z
		.string()
		.trim()
		.regex(/^([A-Z0-9][A-Z0-9-]{1,15})?$/, said(vi.begin.codeForm, en.begin.codeForm))
		.default(""),
	ten: optionalLine(300),
	ten_en: optionalLine(300),
	cap: z.enum(["commune", "province"]),
	phien_ban_moi: z
		.string()
		.trim()
		.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/, said(vi.begin.versionForm, en.begin.versionForm)),
	tu_nam: year,
	den_nam: z.union([z.literal("").transform(() => null), year]).default(null),
	can_cu: line(300),
	chep_tu: optionalLine(60),
});

export const sendBegin = action({
	address,
	who: treeWriters,
	input,
	again: { address },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const [index, version] = body.chep_tu.split(" ");
		const id = await beginTree(
			trx,
			actor,
			{
				index: indexOf(body),
				head: {
					version: body.phien_ban_moi,
					fromYear: body.tu_nam,
					toYear: body.den_nam,
					basis: body.can_cu,
				},
				copy: index && version ? { index, version } : null,
			},
			{ clock, from },
		);
		return { redirect: draftAddress(id), notice: treeMessages[language].begin.done };
	},
});

function indexOf({ chi_so, ky_hieu, ten, ten_en, cap }: z.output<typeof input>): NewTree["index"] {
	if (!chi_so.startsWith(ownMark)) return { code: chi_so };
	if (ky_hieu === "" || ten === "" || ten_en === "") throw treeProblem("tree-index-unnamed", {});
	const ownerUnitId = chi_so.slice(ownMark.length);
	return { own: { ownerUnitId, code: ky_hieu, label: { vi: ten, en: ten_en }, level: cap } };
}
