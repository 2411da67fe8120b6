import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { Head, Pager, SearchBox } from "#platform/ui/index.ts";
import { organisationMessages } from "../messages.ts";
import { type SearchResult, searchUnits } from "../queries/search-units.ts";
import { FoundUnits, historyOf } from "./found-units.tsx";

const size = 20;

export const searchPage = page({
	address: "/tim-kiem",
	who: "everyone",
	query: z.object({
		q: z
			.string()
			.transform((text) => text.slice(0, 400))
			.default(""),
		trang: z.coerce.number().int().min(1).max(1000).catch(1),
	}),
	async show({ query }, { db, language, to, today }) {
		const words = organisationMessages[language].search;
		const typed = query.q.normalize("NFC").trim();
		const result = await searchUnits(db, typed, today, { size, number: query.trang });
		const history = await historyOf(db, result.found, today);
		return {
			title: typed ? words.titleOf(typed) : words.title,
			section: "/don-vi",
			noindex: true,
			trail: [{ label: organisationMessages[language].list.trail, address: "/don-vi" }],
			body: (
				<>
					<Head title={typed ? words.titleOf(typed) : words.title}>
						<SearchBox action={to("/tim-kiem")} label={words.label} hint={words.hint} value={typed} />
					</Head>
					<section class="part">
						<Outcome {...{ result, typed, language, to }} />
						<FoundUnits {...{ found: result.found, history, language, to, typed }} />
						<Pager
							page={query.trang}
							pages={Math.ceil(result.total / size)}
							address={(number) => to(`/tim-kiem?q=${encodeURIComponent(typed)}&trang=${number}`)}
						/>
					</section>
				</>
			),
		};
	},
});

interface OutcomeProps {
	readonly result: SearchResult;
	readonly typed: string;
	readonly language: "vi" | "en";
	readonly to: (address: string) => string;
}

/** How many were found and how, or what to do when nothing was. */
function Outcome({ result, typed, language, to }: OutcomeProps) {
	const words = organisationMessages[language].search;
	if (result.found.length > 0) {
		const say = {
			exact: words.count,
			kind: words.kind,
			beginning: words.beginning,
			slip: words.alike,
			alike: words.alike,
			nothing: words.alike,
		};
		return <h2>{say[result.how](result.total)}</h2>;
	}
	return (
		<>
			<h2>{typed ? words.nothing(typed) : words.empty}</h2>
			<p>{typed ? words.nothingHelp : words.emptyHelp}</p>
			<p>
				<a href={to("/don-vi")}>{words.all}</a>
			</p>
		</>
	);
}
