import { page } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Head, Links, Notice, Part, Terms } from "#platform/ui/index.ts";
import { changeMessages } from "../../catalogue/change-messages.ts";
import { catalogueMessages } from "../../catalogue/messages.ts";
import {
	desksText,
	nameOf,
	onlineSentences,
	procedureAddress,
	proceduresAddress,
	wholeLimitText,
} from "./catalogue-words.ts";
import { asOnDay, ofProcedure, procedureOfPage } from "./procedure-of-page.ts";
import { DocumentsPart, FeesPart, LawsPart, StepsPart } from "./procedure-parts.tsx";

/** The sheet for the notice board: what somebody must know who stands before the desk, nothing else. */
export const postingPage = page({
	address: `${proceduresAddress}/:slug/niem-yet`,
	who: "everyone",
	params: ofProcedure,
	query: asOnDay,
	async show({ params, query }, { db, language, today, to, services }) {
		const { version, day } = await procedureOfPage(db, params.slug, query, today);
		const { one: words, list } = catalogueMessages[language];
		const { posting } = changeMessages[language];
		const parts = { version, language };
		const here = procedureAddress(version);
		return {
			title: nameOf(version, language),
			section: proceduresAddress,
			illustrative: version.illustrative,
			noindex: true,
			trail: [
				{ label: list.title, address: proceduresAddress },
				{ label: nameOf(version, language), address: here },
			],
			body: (
				<>
					<Head
						kicker={`${posting.kicker} · ${words.code} ${version.code}`}
						title={nameOf(version, language)}
						meta={[
							posting.asOf(formatDay(day, language)),
							posting.full(`${services.installation.origin}${here}`),
						].join(" ")}
					>
						{version.illustrative ? <Notice kind="warn" title={words.unverified} level={2} /> : null}
						<Links items={[{ address: to(here), label: posting.back }]} label={posting.howToPrint} />
						<Terms
							items={[
								{ term: words.limit, is: `${wholeLimitText(version, language)}, ${words.limitFrom}` },
								{ term: words.received, is: desksText(version, language) },
								...(version.whoFor === null ? [] : [{ term: words.whoFor, is: version.whoFor }]),
								...(version.conditions === null ? [] : [{ term: words.conditions, is: version.conditions }]),
								...(version.result === null ? [] : [{ term: words.result, is: version.result }]),
								{ term: words.owner, is: version.owner },
							]}
						/>
					</Head>
					<DocumentsPart {...parts} />
					<StepsPart {...parts} />
					<FeesPart {...parts} />
					<Part id="truc-tuyen" title={words.onlineTitle}>
						{onlineSentences(version, day.toString(), language).map((sentence) => (
							<p>{sentence}</p>
						))}
						{version.portalUrl === null ? null : (
							<p>
								<a href={version.portalUrl}>{words.portal}</a>
							</p>
						)}
					</Part>
					<LawsPart {...parts} />
				</>
			),
		};
	},
});
