import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { type FormState, page } from "#platform/http/route.ts";
import { formatChange, formatPoints, formatRate, type Language } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	DataTable,
	Details,
	Field,
	Form,
	Head,
	Links,
	Notice,
	Part,
} from "#platform/ui/index.ts";
import type { TargetLine } from "../../domain/targets/check-targets.ts";
import { indicesMessages } from "../../messages.ts";
import { targetMessages } from "../../targets/messages.ts";
import { indicesAddress } from "../indices-page.tsx";
import { named } from "../words.ts";
import { type CheapestFacts, cheapestFacts, efforts, limitOf, shares } from "./cheapest-facts.ts";
import { type TargetFacts, targetFacts } from "./target-facts.ts";
import { targetAddress } from "./target-workbench.tsx";

/** Public: where to raise so that a total is reached with the least effort, within what has happened before. */
export const cheapestPage = page({
	address: `${indicesAddress}/:index/muc-tieu/:unit/it-suc-nhat`,
	who: "everyone",
	params: z.object({
		index: z.string().regex(/^[a-z0-9-]{1,40}$/),
		unit: z.string().regex(/^[a-z0-9-]{1,80}$/),
	}),
	query: z.object({}).catchall(z.string().max(40)),
	show: async ({ params, query }, { db, form, language, today, to }) => {
		const where = { slug: params.index, unitSlug: params.unit };
		const facts = await targetFacts(db, where, query, { language, today });
		if (!facts) throw httpProblem("not-found", {});
		const found = await cheapestFacts(facts, query);
		const words = targetMessages[language];
		const here = targetAddress(params.index, params.unit);
		const title = words.cheapest.title(facts.index.code, named(facts.unit, language));
		const totalName = `m-${facts.check.total.node.code}`;
		const state: FormState = {
			...form,
			hidden: null,
			errors: facts.errors,
			values: { trong: "75", ...query, goc: String(facts.baselineYear), [totalName]: query[totalName] ?? "" },
		};
		return {
			title,
			section: indicesAddress,
			description: words.cheapest.lede,
			noindex: found !== null,
			trail: [
				{ label: indicesMessages[language].list.title, address: indicesAddress },
				{
					label: words.title(facts.index.code, named(facts.unit, language), facts.baselineYear + 1),
					address: here,
				},
			],
			body: (
				<>
					<Head
						title={found ? answerTitle(found, language) : title}
						lede={found ? title : words.cheapest.lede}
					/>
					{found ? <Binding {...{ facts, found, language }} /> : null}
					<Form method="get" form={state} action={to(`${here}/it-suc-nhat`)}>
						<input type="hidden" name="goc" value={String(facts.baselineYear)} />
						<Part id="hoi" title={words.table.title} note={<p>{words.cheapest.howText}</p>}>
							<Field name={totalName} type="number" width={4} label={words.cheapest.total} />
							<Field
								name="trong"
								type="select"
								empty={false}
								label={words.cheapest.within}
								options={shares.map((share) => ({ value: share, label: words.cheapest.withins[share] }))}
							/>
							<Field
								name="nhieu"
								type="number"
								width={2}
								label={words.cheapest.most}
								hint={words.cheapest.mostHint}
								optional
							/>
							<Components {...{ facts, found, language }} />
							<Choices facts={facts} language={language} />
							<Actions>
								<Button>{words.cheapest.calculate}</Button>
							</Actions>
						</Part>
					</Form>
					{found ? <Others {...{ facts, found, language }} /> : null}
					{found ? <Use {...{ facts, found, language }} address={to(here)} /> : null}
				</>
			),
		};
	},
});

const points = (hundredths: number, language: Language): string => formatPoints(hundredths / 100, language);

interface FoundProps {
	readonly facts: TargetFacts;
	readonly found: CheapestFacts;
	readonly language: Language;
}

function answerTitle({ answer, printed, wished }: CheapestFacts, language: Language): string {
	const words = targetMessages[language].cheapest;
	if (answer.kind === "out-of-reach")
		return words.notFound(points(printed + answer.reach, language), points(wished, language));
	if (answer.raises.size === 0) return words.reached(points(wished, language));
	return words.found(answer.raises.size, points(wished, language));
}

const labelOf = ({ check }: TargetFacts, code: string, language: Language): string =>
	check.components.find(({ node }) => node.code === code)?.node.label[language] ?? code;

function Binding({ facts, found: { answer }, language }: FoundProps) {
	if (answer.kind === "found") return null;
	const words = targetMessages[language].cheapest;
	const names = (codes: readonly string[]) => codes.map((code) => labelOf(facts, code, language)).join("; ");
	return (
		<Notice kind="warn" title={words.whatNow}>
			{answer.atLimit.length > 0 ? <p>{words.binds(names(answer.atLimit))}</p> : null}
			{answer.locked.length > 0 ? <p>{words.bindsLocked(names(answer.locked))}</p> : null}
			{answer.tooFew ? <p>{words.bindsCount}</p> : null}
		</Notice>
	);
}

function Components({
	facts,
	found,
	language,
}: Omit<FoundProps, "found"> & { readonly found: CheapestFacts | null }) {
	const words = targetMessages[language];
	const raiseOf = ({ node }: TargetLine) =>
		found?.answer.kind === "found" ? (found.answer.raises.get(node.code) ?? 0) : null;
	const roomOf = ({ node }: TargetLine) => found?.rooms.find(({ code }) => code === node.code);
	const raised = found
		? [
				{
					head: words.cheapest.limit,
					numeric: true,
					cell: (line: TargetLine) => {
						const room = roomOf(line);
						return room ? formatChange(limitOf(room, found.share) / 100, language) : "";
					},
				},
				{
					head: words.cheapest.raise,
					numeric: true,
					cell: (line: TargetLine) => {
						const raise = raiseOf(line);
						return raise === null ? "" : formatChange(raise / 100, language);
					},
				},
				{
					head: words.table.target,
					numeric: true,
					cell: (line: TargetLine) => {
						const raise = raiseOf(line);
						return raise === null ? "" : points((roomOf(line)?.baseline ?? 0) + raise, language);
					},
				},
			]
		: [];
	return (
		<DataTable
			caption={words.table.title}
			captionHidden
			columns={[
				{ head: words.table.node, cell: ({ node }: TargetLine) => node.label[language], namesRow: true },
				{
					head: words.table.baseline(facts.baselineYear),
					numeric: true,
					cell: ({ baseline }) => (baseline ? formatPoints(baseline.text, language) : ""),
				},
				...raised,
			]}
			rows={facts.check.components}
		/>
	);
}

function Choices({ facts, language }: Pick<FoundProps, "facts" | "language">) {
	const words = targetMessages[language].cheapest;
	return (
		<Details summary={words.choices}>
			{facts.check.components.map(({ node }) => (
				<Field
					name={`s-${node.code}`}
					type="select"
					empty={false}
					label={node.label[language]}
					options={efforts.map((value) => ({ value, label: words.efforts[value] }))}
				/>
			))}
		</Details>
	);
}

function Others({ facts, found, language }: FoundProps) {
	const words = targetMessages[language].cheapest;
	const { answer, alternatives } = found;
	if (answer.kind !== "found" || alternatives.length === 0) return null;
	return (
		<Part id="cach-khac" title={words.alternatives} sub={words.alternativesSub}>
			<ul>
				{alternatives.map((each) => (
					<li>
						{words.without(labelOf(facts, each.code, language))}:{" "}
						{each.answer.kind === "found"
							? `${words.more(formatRate(each.answer.cost / answer.cost - 1, language, 0))} (${[
									...each.answer.raises,
								]
									.map(
										([code, raise]) =>
											`${labelOf(facts, code, language)} ${formatChange(raise / 100, language)}`,
									)
									.join("; ")})`
							: words.impossible}
					</li>
				))}
			</ul>
		</Part>
	);
}

/** The answer as targets on the workbench. */
function Use({ facts, found, language, address }: FoundProps & { readonly address: string }) {
	const { answer, rooms, wished } = found;
	if (answer.kind !== "found" || answer.raises.size === 0) return null;
	const query = new URLSearchParams({
		goc: String(facts.baselineYear),
		[`m-${facts.check.total.node.code}`]: points(wished, language),
		...Object.fromEntries(
			rooms.map(({ code, baseline }) => [
				`m-${code}`,
				points(baseline + (answer.raises.get(code) ?? 0), language),
			]),
		),
	});
	return <Links items={[{ address: `${address}?${query}`, label: targetMessages[language].cheapest.use }]} />;
}
