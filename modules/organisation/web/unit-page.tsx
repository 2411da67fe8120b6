import { z } from "zod";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import {
	type PageAnswer,
	page,
	type RedirectAnswer,
	type RequestContext,
	type Route,
} from "#platform/http/route.ts";
import { DownloadLinks, Part } from "#platform/ui/index.ts";
import { organisationMessages } from "../messages.ts";
import { findAddress } from "../queries/unit-details.ts";
import { Hamlets } from "./hamlets-part.tsx";
import { type UnitFacts, unitFacts } from "./unit-facts.ts";
import { UnitHead } from "./unit-head.tsx";
import { Below, Bodies, Names, Origins } from "./unit-parts.tsx";
import type { UnitPageSection } from "./unit-section.ts";
import { whichUnit } from "./which-unit.tsx";
import { ended, nameOf, placeOf } from "./words.ts";

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/);
// links that people pass on carry marks of other sites (fbclid, utm_…): what is not ours is left aside
const query = z.object({
	tim: z
		.string()
		.transform((text) => text.slice(0, 400))
		.default(""),
});

type Context = RequestContext & { readonly db: PublicDb };

/** The public page of every unit, of today and before, with the sections other modules add. */
export function unitPages(sections: readonly UnitPageSection[]): readonly Route[] {
	const show = (address: string, typed: string, context: Context) => {
		const make = () => showUnit(sections, address, typed, context);
		const { db, language, today } = context;
		// whoever came from a search sees what was typed, so that page is nobody else's
		return typed === "" ? whileUnchanged(db, `unit ${language} ${today} ${address}`, make) : make();
	};
	return [
		page({
			address: "/tinh/:slug",
			who: "everyone",
			params: z.object({ slug }),
			query,
			show: ({ params, query }, context) => show(`/tinh/${params.slug}`, query.tim, context),
		}),
		page({
			address: "/huyen/:province/:slug",
			who: "everyone",
			params: z.object({ province: slug, slug }),
			query,
			show: ({ params, query }, context) =>
				show(`/huyen/${params.province}/${params.slug}`, query.tim, context),
		}),
		page({
			address: "/xa/:province/:slug",
			who: "everyone",
			params: z.object({ province: slug, slug }),
			query,
			show: ({ params, query }, context) => show(`/xa/${params.province}/${params.slug}`, query.tim, context),
		}),
		page({
			address: "/:level{xa|huyen}/:slug",
			who: "everyone",
			params: z.object({ level: z.enum(["xa", "huyen"]), slug }),
			show: ({ params }, context) => whichUnit(`/${params.level}/${params.slug}`, context),
		}),
	];
}

async function showUnit(
	sections: readonly UnitPageSection[],
	address: string,
	typed: string,
	context: Context,
): Promise<PageAnswer | RedirectAnswer> {
	const { db, today } = context;
	const found = await findAddress(db, address);
	if (!found) return whichUnit(address, context);
	if (!found.isCurrent) return { redirect: found.current, permanent: true };
	const facts = await unitFacts(db, found, today);
	return facts
		? answer(sections, facts, typed.normalize("NFC").trim(), context)
		: whichUnit(address, context);
}

async function answer(
	sections: readonly UnitPageSection[],
	facts: UnitFacts,
	typed: string,
	context: Context,
): Promise<PageAnswer> {
	const { language, to } = context;
	const { unit } = facts;
	const words = organisationMessages[language];
	const own = { facts, language, to };
	const added = await Promise.all(
		[...sections].sort((a, b) => a.order - b.order).map((section) => section.show(unit, context)),
	);
	const invented = await Promise.all(
		sections.map((section) => section.illustrative?.(unit, context) ?? false),
	);
	const place = placeOf(facts.above, language);
	return {
		title: [nameOf(unit, language), place, ended(unit) ? words.unit.before : ""].filter(Boolean).join(", "),
		section: "/don-vi",
		illustrative: invented.includes(true),
		trail: [
			{ label: words.list.trail, address: "/don-vi" },
			...facts.above
				.toReversed()
				.map((above) => ({ label: nameOf(above, language), address: above.address })),
		],
		body: (
			<>
				<UnitHead {...own} typed={typed} />
				{added}
				<Origins {...own} />
				<Below {...own} />
				<Bodies {...own} />
				{unit.level === "commune" && unit.exists ? (
					<Hamlets hamlets={facts.hamlets} language={language} />
				) : null}
				<Names {...own} />
				<Part id="so-lieu" title={words.unit.data}>
					<DownloadLinks
						items={[
							{ address: `${unit.address}/du-lieu.csv`, label: words.unit.dataOf, kind: "CSV" },
							{ address: `${unit.address}/du-lieu.json`, label: words.unit.dataOf, kind: "JSON" },
						]}
					/>
				</Part>
			</>
		),
	};
}
