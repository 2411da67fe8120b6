import { z } from "zod";
import { searchUnits, unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, EmptyState, Field, Head, Pager, Part } from "#platform/ui/index.ts";
import { publicMessages } from "../../public/messages.ts";
import {
	countPublicPlans,
	publicPlans,
	type WhichPlans,
	yearsOfPublicPlans,
} from "../../queries/public/public-plans.ts";
import { namesOf, publicReading } from "../../queries/public/public-reading.ts";
import { publicCounts } from "../../queries/public/public-work.ts";
import { PlanList } from "./plan-list.tsx";
import { counted, plansAddress } from "./public-words.ts";

const size = 25;

/** Every issued plan of the country, by place and year. */
export const publicPlansPage = page({
	address: plansAddress,
	who: "everyone",
	query: z.object({
		don_vi: z
			.string()
			.transform((text) => text.slice(0, 100).normalize("NFC").trim())
			.default(""),
		nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
		trang: z.coerce.number().int().min(1).max(2000).catch(1),
	}),
	async show({ query }, context) {
		const { db, language, to } = context;
		const words = publicMessages[language].list;
		const key = `plans ${language} ${context.today} ${context.address}`;
		const found = await whileUnchanged(db, key, () => findPlans(query, context));
		const { which, total, plans, counts, names, years } = found;
		const kept = new URLSearchParams({
			...(query.don_vi ? { don_vi: query.don_vi } : {}),
			...(query.nam ? { nam: `${query.nam}` } : {}),
		});
		return {
			title: words.title,
			section: plansAddress,
			illustrative: plans.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						<form method="get" action={to(plansAddress)}>
							<Field
								name="don_vi"
								label={words.unit}
								hint={words.unitHint}
								value={query.don_vi}
								maxlength={100}
								optional
							/>
							<Field
								type="select"
								name="nam"
								label={words.year}
								empty={words.everyYear}
								options={years.map((year) => ({ value: `${year}`, label: `${year}` }))}
								value={query.nam ? `${query.nam}` : ""}
								optional
							/>
							<Actions>
								<Button kind="second">{words.show}</Button>
							</Actions>
						</form>
					</Head>
					<Part id="ke-hoach" title={words.found(counted(total, language))}>
						{plans.length === 0 ? (
							<EmptyState title={which ? words.none : words.unknownUnit(query.don_vi)}>
								{words.noneNext}
							</EmptyState>
						) : (
							<PlanList {...{ plans, counts, names, language, to }} />
						)}
						<Pager
							page={query.trang}
							pages={Math.ceil(total / size)}
							address={(number) => {
								kept.set("trang", `${number}`);
								return to(`${plansAddress}?${kept.toString()}`);
							}}
						/>
					</Part>
				</>
			),
		};
	},
});

interface AskedPlans {
	readonly don_vi: string;
	readonly nam?: number | undefined;
	readonly trang: number;
}

async function findPlans(
	{ don_vi, nam, trang }: AskedPlans,
	context: RequestContext & { readonly db: PublicDb },
) {
	const { db, today, language } = context;
	const which = await asked(don_vi, nam, context);
	const total = which ? await countPublicPlans(db, which) : 0;
	const page = { limit: size, offset: (trang - 1) * size };
	const plans = which ? await publicPlans(db, which, page) : [];
	const reading = publicReading(db, today);
	const counts = await publicCounts(reading, { planIds: plans.map(({ id }) => id) }, "plan");
	const bodyIds = plans.map(({ issuerBodyId }) => issuerBodyId);
	const names = await namesOf(reading, bodyIds, language);
	return { which, total, plans, counts, names, years: await yearsOfPublicPlans(db) };
}

/** Plans of the units that bear the name, now or before, and of all that lies in a province of that name; null: no such unit. */
async function asked(
	typed: string,
	year: number | undefined,
	{ db, today }: RequestContext & { readonly db: PublicDb },
): Promise<WhichPlans | null> {
	const years = year === undefined ? {} : { year };
	if (typed === "") return years;
	const { found } = await searchUnits(db, typed, today, { size: 50, number: 1 });
	if (found.length === 0) return null;
	const units = await unitsAt(
		db,
		found.map(({ unitId }) => unitId),
		today,
	);
	const ofLevel = (level: string) =>
		[...units.values()].filter((unit) => unit.level === level).map(({ id }) => id);
	const provinces = ofLevel("province");
	return provinces.length > 0
		? { provinceIds: provinces, ...years }
		: { unitIds: [...ofLevel("district"), ...ofLevel("commune")], ...years };
}
