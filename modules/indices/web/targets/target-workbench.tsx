import { z } from "zod";
import { httpProblem } from "#platform/http/errors.ts";
import { type FormState, page } from "#platform/http/route.ts";
import { formatPoints, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Details, Field, Form, Head, Links, Notice, Part } from "#platform/ui/index.ts";
import { millionths } from "../../domain/targets/check-targets.ts";
import { indicesMessages } from "../../messages.ts";
import { targetMessages } from "../../targets/messages.ts";
import { indicesAddress } from "../indices-page.tsx";
import { named } from "../words.ts";
import { GroupPart, groupsToReach } from "./group-part.tsx";
import { RankIfReached } from "./rank-if-reached.tsx";
import { Sliders } from "./sliders.tsx";
import { type TargetFacts, targetFacts } from "./target-facts.ts";
import { TargetNotes } from "./target-notes.tsx";
import { TargetTable } from "./target-table.tsx";

export const targetAddress = (index: string, unit: string): string =>
	`${indicesAddress}/${index}/muc-tieu/${unit}`;

/** Public: targets held against arithmetic, ceiling, history and noise; the question is in the address. */
export const targetWorkbench = page({
	address: `${indicesAddress}/:index/muc-tieu/:unit`,
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
		const words = targetMessages[language];
		const state = stateOf(form, facts, query);
		const name = named(facts.unit, language);
		const title = words.title(facts.index.code, name, facts.baselineYear + 1);
		return {
			title,
			section: indicesAddress,
			description: title,
			noindex: facts.typed.size > 0,
			trail: [
				{ label: indicesMessages[language].list.title, address: indicesAddress },
				{
					label: words.list.title(facts.index.code),
					address: `${indicesAddress}/${params.index}/muc-tieu`,
				},
			],
			body: (
				<>
					<Head title={title} lede={ledeOf(facts, language)} />
					<Gap facts={facts} language={language} />
					<Form method="get" form={state} action={to(targetAddress(params.index, params.unit))}>
						<Part
							id="noi-dung"
							title={words.table.title}
							sub={words.table.sub}
							source={`${facts.index.publisher} (${facts.baselineYear}).`}
						>
							<TargetTable facts={facts} form={state} language={language} />
							<Sliders facts={facts} language={language} />
							<Actions>
								<Button>{words.form.calculate}</Button>
								<Button kind="second" name="chia" value="1">
									{words.form.spread}
								</Button>
							</Actions>
							<Links
								items={[
									{
										address: to(
											`${targetAddress(params.index, params.unit)}/it-suc-nhat?goc=${facts.baselineYear}`,
										),
										label: words.cheapest.link,
									},
								]}
							/>
							<Details summary={words.form.other}>
								<Settings facts={facts} language={language} />
							</Details>
						</Part>
					</Form>
					<GroupPart facts={facts} typed={query.nhom} language={language} />
					<Outcome facts={facts} language={language} />
					<RankIfReached facts={facts} language={language} />
					<TargetNotes facts={facts} language={language} />
				</>
			),
		};
	},
});

/** A form that is sent by GET carries no token, so that the address can be passed on. */
function stateOf(form: FormState, facts: TargetFacts, query: Readonly<Record<string, string>>): FormState {
	const targets = [...facts.typed].map(([code, text]) => [`m-${code}`, text] as const);
	const values = {
		...Object.fromEntries(targets),
		goc: String(facts.baselineYear),
		"sai-so": query["sai-so"] ?? "",
		ngay: query.ngay ?? "",
		nhom: query.nhom ?? "",
	};
	return { ...form, hidden: null, values, errors: facts.errors };
}

function Settings({ facts, language }: { readonly facts: TargetFacts; readonly language: Language }) {
	const words = targetMessages[language].form;
	const years = facts.ground.figures
		.filter(({ unit, concept }) => unit === facts.unit.id && concept === "total")
		.map(({ year }) => String(year));
	return (
		<>
			<Field
				name="goc"
				type="select"
				label={words.baselineYear}
				empty={false}
				options={years.toReversed().map((year) => ({ value: year, label: year }))}
			/>
			<Field
				name="nhom"
				type="select"
				label={targetMessages[language].group.label}
				empty={targetMessages[language].group.none}
				optional
				options={groupsToReach.map((group) => ({
					value: group,
					label: targetMessages[language].group.names[group],
				}))}
			/>
			<Field name="sai-so" type="number" width={4} label={words.error} hint={words.errorHint} optional />
		</>
	);
}

/** How often it happened is the first thing to know; then whether the sum closes. */
function ledeOf({ check }: TargetFacts, language: Language): string {
	const words = targetMessages[language];
	const { total, gap, sum } = check;
	const closes = gap === 0 && sum !== null ? words.closes(formatPoints(sum / 1e6, language)) : "";
	if (total.increase === null) return closes || words.untouched;
	const rise = formatPoints(total.increase / 1e6, language);
	if (!total.rate || total.rate.near.of === 0) return closes || words.untouched;
	const { of, asPublished } = total.rate.near;
	const history =
		asPublished.count === 0 ? words.never(of, rise) : words.rateSentence(asPublished.count, of, rise);
	return `${history} ${closes}`.trim();
}

function Gap({ facts: { check }, language }: { readonly facts: TargetFacts; readonly language: Language }) {
	const words = targetMessages[language];
	const { gap, sum, total } = check;
	if (gap === null || gap === 0 || sum === null || total.wish === null) return null;
	const shown = formatPoints(Math.abs(gap) / 1e6, language);
	return (
		<Notice kind="warn" title={words.finding.gap(shown)}>
			<p>{words.gap(formatPoints(sum / 1e6, language), formatPoints(total.wish, language), shown)}</p>
		</Notice>
	);
}

function Outcome({ facts, language }: { readonly facts: TargetFacts; readonly language: Language }) {
	const words = targetMessages[language].outcome;
	const { outcome, check, baselineYear } = facts;
	const { wish, node } = check.total;
	const value = outcome?.get(node.code);
	if (value === undefined) return null;
	const shown = formatPoints(value, language);
	const short = wish === null ? 0 : millionths(wish) - millionths(value);
	return (
		<Part id="ket-qua" title={words.title(baselineYear + 1)}>
			<p>
				{wish === null
					? words.noTarget(shown)
					: short <= 0
						? words.reached(shown, formatPoints(wish, language))
						: words.missed(shown, formatPoints(wish, language), formatPoints(short / 1e6, language))}
			</p>
		</Part>
	);
}
