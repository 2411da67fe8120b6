import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import { EmptyState, Head, ResultList, SearchBox } from "#platform/ui/index.ts";
import { boardMessages } from "../../desk/board-messages.ts";
import { lifeMessages } from "../../life/messages.ts";
import { deskWorkers } from "../../policy.ts";
import { desksOf } from "../../queries/desk/desks-of.ts";
import { findScanned } from "../../queries/desk/find-scanned.ts";
import { mostFound, searchDossiers } from "../../queries/desk/search-dossiers.ts";
import { boardAddress, dossierPage, searchAddress } from "./addresses.ts";

/** A code opens its dossier at once; a name or phone lists what is there. */
export const showSearch = page({
	address: searchAddress,
	who: deskWorkers,
	query: z.object({ q: z.string().max(300).catch("") }),
	show: async ({ query: { q } }, { db, actor, today, language, to }) => {
		const words = boardMessages[language];
		const ids = (await desksOf(db, actor, today)).map(({ id }) => id);
		const scanned = await findScanned(db, ids, today, q);
		if (scanned.kind === "dossier") return { redirect: dossierPage(scanned.id) };
		const short = q.trim().length < 2;
		const found = short ? [] : await searchDossiers(db, ids, q);
		return {
			title: words.search.title,
			section: "/ban-lam-viec",
			noindex: true,
			illustrative: found.some(({ illustrative }) => illustrative),
			trail: [{ label: words.title, address: boardAddress }],
			body: (
				<>
					<Head
						title={
							found.length > 0 ? words.search.found(formatCount(found.length, language)) : words.search.title
						}
						lede={
							found.length === mostFound ? words.search.most(formatCount(mostFound, language)) : undefined
						}
					/>
					<SearchBox
						action={to(searchAddress)}
						label={words.search.label}
						hint={words.search.hint}
						name="q"
						value={q}
					/>
					{found.length === 0 && q.trim() !== "" ? (
						<EmptyState title={words.search.none(q)}>
							{short ? words.search.short : words.search.noneNext}
						</EmptyState>
					) : null}
					<ResultList
						items={found.map(({ id, code, applicant, procedure, state, filedOn }) => ({
							address: to(dossierPage(id)),
							title: code,
							where: applicant ?? "",
							text: [procedure, formatDay(filedOn, language), lifeMessages[language].states[state]]
								.filter(Boolean)
								.join(" · "),
						}))}
					/>
				</>
			),
		};
	},
});
