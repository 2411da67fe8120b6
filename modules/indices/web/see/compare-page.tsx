import { httpProblem } from "#platform/http/errors.ts";
import { type FormState, page } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, DownloadLinks, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { indicesMessages } from "../../messages.ts";
import { compareMessages } from "../../see/compare-messages.ts";
import { indicesAddress } from "../indices-page.tsx";
import { nameOf } from "../words.ts";
import { type CompareFacts, compareFacts, slugOf } from "./compare-facts.ts";
import { LinesPart, PairPart, PlainPart, StripPart } from "./compare-parts.tsx";
import { compareAddress, compareParams, comparePath, compareQuery, questionOf } from "./compare-query.ts";

/** Any provinces, one component, all years: the question stands in the address. */
export const comparePage = page({
	address: `${indicesAddress}/:index/so-sanh`,
	who: "everyone",
	params: compareParams,
	query: compareQuery,
	show: async ({ params, query }, { db, form, language, today, to, services }) => {
		const facts = await compareFacts(db, { slug: params.index, question: questionOf(query), today });
		if (!facts) throw httpProblem("not-found", {});
		const words = compareMessages[language];
		const { index, edition, data } = facts;
		const title = words.title(index.code, whatOf(facts, language), edition.year);
		const first = data.editions[0]?.year ?? edition.year;
		const last = data.editions.at(-1)?.year ?? edition.year;
		const address = `${services.installation.origin}${to(compareAddress(facts))}`;
		const day = formatDay(today, language);
		return {
			title,
			section: indicesAddress,
			description: title,
			trail: [
				{ label: indicesMessages[language].list.title, address: indicesAddress },
				{
					label: `${index.code} ${edition.year}`,
					address: `${indicesAddress}/${index.slug}/${edition.year}`,
				},
			],
			body: (
				<>
					<Head
						title={title}
						lede={facts.replaced.length > 0 ? words.replaced(facts.replaced.join(", ")) : undefined}
					/>
					<PlainPart facts={facts} language={language} />
					<LinesPart facts={facts} language={language} />
					<StripPart facts={facts} language={language} />
					<PairPart facts={facts} language={language} />
					<Part id="chon" title={words.form.title}>
						<Choices facts={facts} language={language} form={form} action={to(comparePath(index.slug))} />
					</Part>
					<Part id="lay-di" title={words.take.title}>
						<DownloadLinks
							items={[
								{ address: compareAddress(facts, ".csv"), label: words.take.data, kind: "CSV" },
								{ address: to(compareAddress(facts, ".svg")), label: words.take.drawing, kind: "SVG" },
								{ address: to(compareAddress(facts, ".png")), label: words.take.drawing, kind: "PNG" },
							]}
						/>
						<p class="source">
							{words.take.cite(edition.source.publisher, index.code, first, last, address, day)}
						</p>
					</Part>
				</>
			),
		};
	},
});

const whatOf = ({ node }: CompareFacts, language: Language): string =>
	node.parent === null ? compareMessages[language].form.total : node.label[language];

interface ChoicesProps {
	readonly facts: CompareFacts;
	readonly language: Language;
	readonly form: FormState;
	readonly action: string;
}

function Choices({ facts, language, form, action }: ChoicesProps) {
	const words = compareMessages[language].form;
	const units = facts.choices.map((unit) => ({ value: slugOf(unit), label: nameOf(unit, language) }));
	const years = facts.data.editions
		.toReversed()
		.map(({ year }) => ({ value: String(year), label: String(year) }));
	const fields = ["don-vi", "don-vi-2", "don-vi-3", "don-vi-4"];
	const chosen = fields.map((name, at) => {
		const unit = facts.series[at]?.unit;
		return [name, unit ? slugOf(unit) : ""] as const;
	});
	const values = {
		...Object.fromEntries(chosen),
		nam: String(facts.edition.year),
		tu: String(facts.fromYear ?? ""),
		"noi-dung": facts.node.code,
	};
	return (
		<Form method="get" action={action} form={{ ...form, hidden: null, values, errors: {} }}>
			{fields.map((name, at) => (
				<Field
					name={name}
					type="select"
					label={words.unit(at + 1)}
					options={units}
					empty={at === 0 ? false : words.none}
					optional={at > 0}
				/>
			))}
			<Field
				name="noi-dung"
				type="select"
				label={words.node}
				empty={false}
				options={facts.nodes.map(({ code, level, label }) => ({
					value: code,
					label: level === 0 ? words.total : `${code}. ${label[language]}`,
				}))}
			/>
			<Field name="nam" type="select" label={words.year} options={years} empty={false} />
			<Field name="tu" type="select" label={words.from} options={years} empty={words.none} optional />
			<Actions>
				<Button>{words.show}</Button>
			</Actions>
		</Form>
	);
}
