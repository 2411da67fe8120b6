import { z } from "zod";
import { type BodyView, bodiesById } from "#modules/organisation/index.ts";
import type { DeskLink } from "#platform/http/module-wiring.ts";
import { page } from "#platform/http/route.ts";
import { type Language, sortByName } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Part } from "#platform/ui/index.ts";
import { lookupProblem } from "../../lookup/errors.ts";
import { bodiesWhoseWordsReads } from "../../lookup/policy.ts";
import { ratingMessages } from "../../lookup/rating-messages.ts";
import { deskWorkers } from "../../policy.ts";
import { type RatedBy, ratedBodies, ratingFigures, ratingWords } from "../../queries/lookup/rating-sums.ts";
import { deskRatingsAddress, lookupAddress, ratingsAddress } from "./addresses.ts";
import { RatingPart } from "./rating-part.tsx";

const nameOf = (body: BodyView, language: Language) => (language === "vi" ? body.fullName : body.fullNameEn);

/** Everyone: ratings of one body, or the bodies that have some. By name, never by rank: volunteers are no sample. */
export const showRatings = page({
	address: ratingsAddress,
	who: "everyone",
	query: z.object({ noi: z.string().max(120).optional() }),
	show: async ({ query: { noi } }, { db, today, language, to }) => {
		const words = ratingMessages[language];
		const trail = [{ label: words.listTitle, address: to(ratingsAddress) }];
		if (noi === undefined) {
			const bodies = await bodiesById(db, [...(await ratedBodies(db))], today);
			const named = sortByName([...bodies.values()], (body) => nameOf(body, language));
			return {
				title: words.listTitle,
				section: lookupAddress,
				body: (
					<>
						<Head title={words.listTitle} lede={words.pageLede} />
						<Part id="co-quan" title={words.listHead} sub={words.listLede} note={<p>{words.caveat}</p>}>
							{named.length === 0 ? (
								<EmptyState title={words.listEmpty}>{words.listEmptyText}</EmptyState>
							) : (
								<Links items={named.map((body) => linkTo(body, language, to))} />
							)}
						</Part>
					</>
				),
			};
		}
		const body = (await bodiesById(db, [noi], today)).get(noi);
		if (!body) throw lookupProblem("rated-body-unknown", {});
		const figures = await ratingFigures(db, placeOf(body), today);
		const title = words.pageTitle(nameOf(body, language));
		return {
			title,
			trail,
			section: lookupAddress,
			illustrative: figures.illustrative,
			body: (
				<>
					<Head title={title} lede={words.pageLede} />
					<RatingPart {...{ figures, language }} />
				</>
			),
		};
	},
});

const linkTo = (body: BodyView, language: Language, to: (address: string) => string) => ({
	address: to(`${ratingsAddress}?${new URLSearchParams({ noi: body.id })}`),
	label: nameOf(body, language),
});

/** A desk of the one-stop shop settles nothing itself: what was handed in there is rated. */
const placeOf = ({ id, kindCode }: BodyView): RatedBy => ({
	level: /\.(tt-pvhcc|bo-phan-mot-cua)$/.test(kindCode ?? "") ? "desk" : "body",
	id,
});

/** Those who work at a body read its ratings, and the words beside them, without name, day or code. */
export const showDeskRatings = page({
	address: deskRatingsAddress,
	who: deskWorkers,
	show: async (_, { db, actor, today, language }) => {
		const words = ratingMessages[language];
		const own = bodiesWhoseWordsReads(actor);
		const bodies = [...(await bodiesById(db, own, today)).values()];
		const rated = [];
		for (const body of bodies) rated.push({ body, figures: await ratingFigures(db, placeOf(body), today) });
		const said = await ratingWords(db, own);
		return {
			title: words.desk,
			illustrative: rated.some(({ figures }) => figures.illustrative),
			body: (
				<>
					<Head title={words.desk} lede={words.deskLede} />
					{rated.map(({ body, figures }, at) =>
						figures.asked === 0 && figures.sum === null ? (
							<EmptyState title={`${nameOf(body, language)}: ${words.deskNone}`}>
								{words.deskNoneText}
							</EmptyState>
						) : (
							<RatingPart {...{ figures, language }} of={{ number: at + 1, name: nameOf(body, language) }} />
						),
					)}
					<Part id="loi-gop-y" title={words.wordsTitle} sub={words.wordsSub}>
						{said.length === 0 ? (
							<EmptyState title={words.noWords}>{words.noWordsText}</EmptyState>
						) : (
							<ul>
								{said.map((each) => (
									<li>{each.words}</li>
								))}
							</ul>
						)}
					</Part>
				</>
			),
		};
	},
});

const { vi, en } = ratingMessages;
export const ratingsDesk: DeskLink = {
	label: { vi: vi.desk, en: en.desk },
	about: { vi: vi.deskAbout, en: en.deskAbout },
	address: deskRatingsAddress,
	allows: deskWorkers.allows,
};
