import { z } from "zod";
import { type BodyView, bodiesById, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { DeskLink } from "#platform/http/module-wiring.ts";
import { type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { type Language, sortByName } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Part } from "#platform/ui/index.ts";
import { lookupProblem } from "../../lookup/errors.ts";
import { bodiesWhoseWordsReads } from "../../lookup/policy.ts";
import { ratingMessages } from "../../lookup/rating-messages.ts";
import { deskWorkers } from "../../policy.ts";
import {
	type RatedBy,
	ratedBodies,
	ratedProvinces,
	ratingFigures,
	ratingWords,
} from "../../queries/lookup/rating-sums.ts";
import { deskRatingsAddress, lookupAddress, ratingsAddress } from "./addresses.ts";
import { RatingPart } from "./rating-part.tsx";

const nameOf = (body: BodyView, language: Language) => (language === "vi" ? body.fullName : body.fullNameEn);

/** Everyone: ratings of one body, or the bodies that have some. By name, never by rank: volunteers are no sample. */
export const showRatings = page({
	address: ratingsAddress,
	who: "everyone",
	query: z.object({
		noi: z.string().max(120).optional(),
		tinh: z.string().max(40).optional(),
	}),
	show: async ({ query: { noi, tinh } }, context) => {
		const { db, today, language, to } = context;
		const words = ratingMessages[language];
		if (noi === undefined) return listPage(context, tinh ?? null);
		const body = (await bodiesById(db, [noi], today)).get(noi);
		if (!body) throw lookupProblem("rated-body-unknown", {});
		const figures = await ratingFigures(db, placeOf(body), today);
		const title = words.pageTitle(nameOf(body, language));
		return {
			title,
			trail: [{ label: words.listTitle, address: to(ratingsAddress) }],
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

/** Provinces first, then the bodies of one: a page of all bodies of the country would be heavy. */
async function listPage(
	context: RequestContext & { readonly db: ReadDb },
	provinceId: string | null,
): Promise<PageAnswer> {
	const { db, today, language, to } = context;
	const words = ratingMessages[language];
	const links = provinceId === null ? await provinceLinks(context) : await bodyLinks(context, provinceId);
	const province = provinceId === null ? null : (await unitsAt(db, [provinceId], today)).get(provinceId);
	const named = province && (language === "vi" ? province.fullName : province.nameEn);
	return {
		title: words.listTitle,
		...(named ? { trail: [{ label: words.listTitle, address: to(ratingsAddress) }] } : {}),
		section: lookupAddress,
		body: (
			<>
				<Head title={words.listTitle} lede={words.pageLede} />
				<Part id="co-quan" title={named ?? words.listHead} sub={words.listLede} note={<p>{words.caveat}</p>}>
					{links.length === 0 ? (
						<EmptyState title={words.listEmpty}>{words.listEmptyText}</EmptyState>
					) : (
						<Links items={links} />
					)}
				</Part>
			</>
		),
	};
}

async function provinceLinks({ db, today, language, to }: RequestContext & { readonly db: ReadDb }) {
	const provinces = await unitsAt(db, await ratedProvinces(db), today);
	const named = [...provinces.values()].map((unit) => ({
		address: to(`${ratingsAddress}?${new URLSearchParams({ tinh: unit.id })}`),
		label: language === "vi" ? unit.fullName : unit.nameEn,
	}));
	return sortByName(named, ({ label }) => label);
}

async function bodyLinks(
	{ db, today, language, to }: RequestContext & { readonly db: ReadDb },
	provinceId: string,
) {
	const bodies = await bodiesById(db, await ratedBodies(db, provinceId), today);
	return sortByName([...bodies.values()], (body) => nameOf(body, language)).map((body) =>
		linkTo(body, language, to),
	);
}

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
