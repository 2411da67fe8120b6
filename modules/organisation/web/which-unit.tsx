import type { PublicDb } from "#platform/db/connections.ts";
import type { PageAnswer, RedirectAnswer, RequestContext } from "#platform/http/route.ts";
import { Head, SearchBox } from "#platform/ui/index.ts";
import { organisationMessages } from "../messages.ts";
import { unitsAtAddress } from "../queries/units-at-address.ts";
import { FoundUnits, historyOf } from "./found-units.tsx";

/** For an address that is nobody's: the one unit it can mean, the several among which to choose, or the search. */
export async function whichUnit(
	address: string,
	{ db, today, language, to }: RequestContext & { readonly db: PublicDb },
): Promise<PageAnswer | RedirectAnswer> {
	const words = organisationMessages[language];
	const candidates = await unitsAtAddress(db, address, today);
	const [only] = candidates;
	if (only && candidates.length === 1) return { redirect: only.address };
	const name = (address.split("/").at(-1) ?? "").replace(/-truoc-2025$/, "").replaceAll("-", " ");
	const title = candidates.length > 0 ? words.which.title(name) : words.which.missing;
	const history = await historyOf(db, candidates, today);
	return {
		title,
		section: "/don-vi",
		noindex: true,
		...(candidates.length > 0 ? {} : { status: 404 as const }),
		trail: [{ label: words.list.trail, address: "/don-vi" }],
		body: (
			<>
				<Head title={title} lede={candidates.length > 0 ? words.which.lede : undefined}>
					<SearchBox
						action={to("/tim-kiem")}
						label={words.search.label}
						hint={words.search.hint}
						value={name}
					/>
				</Head>
				{candidates.length > 0 ? (
					<section class="part">
						<FoundUnits {...{ found: candidates, history, language, to, typed: "" }} />
					</section>
				) : null}
			</>
		),
	};
}
