import { z } from "zod";
import { bodyNames } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import { page } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	ButtonLink,
	type Column,
	DataTable,
	Details,
	EmptyState,
	Field,
	Form,
	Head,
	Links,
	Pager,
	StateMark,
} from "#platform/ui/index.ts";
import { paperName } from "../../domain/paper-name.ts";
import { planMessages } from "../../plan/messages.ts";
import { planStateWords } from "../../plan/state-messages.ts";
import { planWriters } from "../../policy.ts";
import { type PlanGroup, planGroups, plansVisibleTo } from "../../queries/plan/plans-visible.ts";
import { sendPaperMessages } from "../../reading/send-messages.ts";
import { registerMessages } from "../../register/messages.ts";
import type { StoredPlan } from "../../store/plan/plan.ts";
import { seriesAddress } from "../register/series-list.tsx";
import { planAddress, plansAddress } from "./plan-frame.ts";
import { shapeOfPlan } from "./plan-shape.ts";

const perPage = 50;
const groups = Object.keys(planGroups) as PlanGroup[];

export const plansList = page({
	address: plansAddress,
	who: planWriters,
	query: z.object({
		nhom: z.enum(groups).catch("writing"),
		nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
		trang: z.coerce.number().int().min(1).max(1000).catch(1),
	}),
	async show({ query }, { db, actor, language, to, form, today }) {
		const words = planMessages[language].list;
		const filter = { group: query.nhom, year: query.nam, page: query.trang, perPage };
		const { plans, count } = await plansVisibleTo(db, actor, filter);
		const issuers = await bodyNames(db, [...new Set(plans.map((plan) => plan.issuerBodyId))], today);
		const at = (group: PlanGroup, page = 1) =>
			to(
				`${plansAddress}?nhom=${group}${query.nam ? `&nam=${query.nam}` : ""}${page > 1 ? `&trang=${page}` : ""}`,
			);
		const columns: Column<StoredPlan>[] = [
			{
				head: words.heads.paper,
				cell: (plan) => <a href={to(planAddress(plan.id))}>{paperName(plan, language)}</a>,
			},
			{ head: words.heads.issuer, cell: (plan) => issuers.get(plan.issuerBodyId) ?? "" },
			{ head: words.heads.year, cell: (plan) => plan.year, numeric: true },
			{
				head: words.heads.state,
				cell: (plan) => (
					<StateMark state={shapeOfPlan[plan.state]}>{planStateWords[language][plan.state]}</StateMark>
				),
			},
			{
				head: words.heads.changed,
				cell: (plan) => formatDay(plan.changedAt.toZonedDateTimeISO(timeZone).toPlainDate(), language),
			},
		];
		const empty = <EmptyState title={words.none[query.nhom]}>{words.noneHelp}</EmptyState>;
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			body: (
				<>
					<Head title={words.title} lede={words.lede}>
						<Actions>
							<ButtonLink address={to(`${plansAddress}/moi`)}>{words.begin}</ButtonLink>
							<ButtonLink kind="second" address={to(`${plansAddress}/tu-van-ban`)}>
								{sendPaperMessages[language].title}
							</ButtonLink>
							<ButtonLink kind="second" address={to(seriesAddress)}>
								{registerMessages[language].title}
							</ButtonLink>
						</Actions>
					</Head>
					<Links
						label={words.title}
						items={groups.map((group) => ({
							address: at(group),
							label: words.groups[group],
							current: group === query.nhom,
						}))}
					/>
					<Details summary={words.filterByYear} open={query.nam !== undefined}>
						<Form method="get" form={form} action={to(plansAddress)}>
							<input type="hidden" name="nhom" value={query.nhom} />
							<Field
								name="nam"
								type="number"
								width={2}
								label={words.year}
								value={query.nam ? String(query.nam) : ""}
								optional
							/>
							<Actions>
								<Button kind="second">{words.filter}</Button>
							</Actions>
						</Form>
					</Details>
					<DataTable caption={words.count(count)} columns={columns} rows={plans} empty={empty} />
					<Pager
						page={query.trang}
						pages={Math.ceil(count / perPage)}
						address={(page) => at(query.nhom, page)}
					/>
				</>
			),
		};
	},
});
