import type { Child } from "hono/jsx";
import { z } from "zod";
import {
	ChangePart,
	HistoryPart,
	LostPart,
	leaderFacts,
	leaderLede,
	leaderTitle,
	NextPart,
	NoisePart,
	WeakPart,
	type WeakPlace,
} from "#modules/indices/wiring.ts";
import { type NamingTask, tasksNaming } from "#modules/plans/index.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page } from "#platform/http/route.ts";
import { Head, Illustrative } from "#platform/ui/index.ts";
import { webMessages } from "../messages.ts";

/** More tasks than this are counted, not listed. */
const listed = 3;

/** Where a province's points went and what its plans in force do about it: index and plan on one page. */
export const indexProfilePage = page({
	address: "/chi-so/:index/ho-so/:unit",
	who: "everyone",
	params: z.object({
		index: z.string().regex(/^[a-z0-9-]{1,40}$/),
		unit: z.string().regex(/^[a-z0-9-]{1,80}$/),
	}),
	query: z.object({ nam: z.string().max(4).default(""), "sai-so": z.string().max(12).default("") }),
	show: async ({ params, query }, { db, form, language, today, to }) => {
		const asking = { slug: params.index, unitSlug: params.unit, year: query.nam, today };
		const facts = await leaderFacts(db, asking);
		if (!facts) throw httpProblem("not-found", {});
		const { index, weak, provinceIds } = facts;
		const concepts = [...new Set(weak.flatMap((place) => place.concepts))];
		const key = `naming ${index.code} ${provinceIds} ${concepts} ${language}`;
		const tasks = await whileUnchanged(db, key, () =>
			tasksNaming(db, { provinceIds, index: index.code, concepts }, language),
		);
		const words = webMessages[language].indexProfile;
		const title = leaderTitle(facts, language);
		const planned = (place: WeakPlace): Child => {
			const naming = tasks.filter((task) => task.concepts.some((each) => place.concepts.includes(each)));
			if (naming.length === 0) return words.noTask;
			return (
				<>
					{naming.slice(0, listed).map((task) => (
						<TaskLine task={task} to={to} />
					))}
					{naming.length > listed ? <p>{words.more(naming.length - listed)}</p> : null}
				</>
			);
		};
		return {
			title,
			section: "/chi-so",
			description: title,
			noindex: query["sai-so"] !== "",
			illustrative: tasks.some((task) => task.illustrative),
			trail: [
				{ label: words.indices, address: "/chi-so" },
				{
					label: `${index.code} ${facts.latest.edition.year}`,
					address: `/chi-so/${index.slug}/${facts.latest.edition.year}`,
				},
			],
			body: (
				<>
					<Head title={title} lede={leaderLede(facts, language)} />
					<ChangePart facts={facts} language={language} />
					<HistoryPart facts={facts} language={language} />
					<LostPart facts={facts} language={language} />
					<WeakPart facts={facts} language={language} planned={planned} />
					<NoisePart
						{...{ facts, form, language }}
						typed={query["sai-so"]}
						action={to(`/chi-so/${params.index}/ho-so/${params.unit}`)}
					/>
					<NextPart facts={facts} language={language} to={to} />
				</>
			),
		};
	},
});

interface TaskLineProps {
	readonly task: NamingTask;
	readonly to: (address: string) => string;
}

function TaskLine({ task, to }: TaskLineProps) {
	return (
		<p>
			<a href={to(task.address)}>{shortened(task.text)}</a> ({task.plan}){" "}
			{task.illustrative ? <Illustrative /> : null}
		</p>
	);
}

/** A task is a sentence of an official paper, often ten lines long; its page has all of it. */
const shortened = (text: string): string =>
	text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(" ", 140))}…`;
