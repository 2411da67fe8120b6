import { Temporal } from "temporal-polyfill";
import { stoppedClock } from "#platform/clock/clock.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person, Post } from "#platform/http/actor.ts";
import { draftPlan, type NewPlan } from "../commands/plan/draft-plan.ts";
import { issuePlan } from "../commands/plan/issue-plan.ts";
import type { PlanContext } from "../commands/plan/open-plan.ts";
import { numberPlan, signPlan } from "../commands/plan/sign-plan.ts";
import { submitPlan } from "../commands/plan/step-plan.ts";
import { addTasks } from "../commands/plan/write-tasks.ts";
import type { NamedBody, TaskText } from "../domain/task.ts";
import { findPlan, type StoredPlan } from "../store/plan/plan.ts";

/** Real units, invented people: Đồng Tháp with a ward, and xã Thiện Tân of another province. */
export const province = "vn34:82";
export const ward = "vn34:28249";
export const commune = "vn34:06436";

export const bodies = {
	provinceCommittee: `${province}/tinh.ubnd`,
	homeAffairs: `${province}/tinh.so-noi-vu-2025`,
	health: `${province}/tinh.so-y-te`,
	provinceFront: `${province}/tinh.mttq`,
	wardCommittee: `${ward}/xa.ubnd`,
	communeCommittee: `${commune}/xa.ubnd`,
	communeOffice: `${commune}/xa.van-phong`,
	communeFront: `${commune}/xa.mttq`,
} as const;

const post = (role: string, unitId: string | null, bodyId: string | null): Post => ({
	...{ role, unitId, bodyId },
	fields: [],
	standsInFor: null,
});

const person = (number: number, name: string, ...posts: readonly Post[]): Person => ({
	kind: "person",
	personId: `019c0000-0000-7000-8000-${number.toString().padStart(12, "0")}`,
	sessionId: `019c0000-0000-7000-9000-${number.toString().padStart(12, "0")}`,
	name,
	posts,
});

export const people = {
	/** coordinator of Đồng Tháp, at its Department of Home Affairs */
	chiMai: person(1, "Chị Mai", post("coordinator", province, bodies.homeAffairs)),
	/** head of Đồng Tháp's People's Committee */
	bacBay: person(2, "Bác Bảy", post("head", province, bodies.provinceCommittee)),
	/** head of the Department of Home Affairs */
	anhBinh: person(3, "Anh Bình", post("head", province, bodies.homeAffairs)),
	/** officer of the Department of Home Affairs */
	chiThu: person(4, "Chị Thu", post("officer", province, bodies.homeAffairs)),
	/** head and officer of the Department of Health */
	coNam: person(5, "Cô Năm", post("head", province, bodies.health)),
	anhTam: person(6, "Anh Tám", post("officer", province, bodies.health)),
	/** head and officer of a ward of Đồng Tháp */
	anhDung: person(7, "Anh Dũng", post("head", ward, bodies.wardCommittee)),
	chiSau: person(8, "Chị Sáu", post("officer", ward, bodies.wardCommittee)),
	/** xã Thiện Tân: chairman, officer of its office, supervisor of its Fatherland Front */
	anhHung: person(9, "Anh Hùng", post("head", commune, bodies.communeCommittee)),
	chiLan: person(10, "Chị Lan", post("officer", commune, bodies.communeOffice)),
	coHoa: person(11, "Cô Hoa", post("supervisor", commune, bodies.communeFront)),
	quanTri: person(12, "Quản trị", post("administrator", null, null)),
} as const;

/** Monday 02/03/2026, nine in the morning. */
export const clock = () => stoppedClock("2026-03-02T02:00:00Z");
export const contextAt = (at = "2026-03-02T02:00:00Z"): PlanContext => ({
	clock: stoppedClock(at),
	from: "198.51.100.7",
});
const context = contextAt();

export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const namedBody = (bodyId: string, written = bodyId): NamedBody => ({ bodyId, written });

/** Given to the Department of Health, due on 30/06/2026. */
export const aTask = (over: Partial<TaskText> = {}): TaskText => ({
	heading: null,
	text: "Niêm yết công khai giá dịch vụ khám, chữa bệnh tại các cơ sở y tế công lập",
	kind: "order",
	leads: "one",
	lead: [namedBody(bodies.health, "Sở Y tế")],
	coordinate: [],
	field: null,
	priority: false,
	output: "Báo cáo kết quả niêm yết",
	measure: null,
	fundsNeeded: null,
	fundsAllotted: null,
	fundsSpent: null,
	deadline: { kind: "day", day: day("2026-06-30") },
	deadlineWords: null,
	recurrence: "once",
	nodes: [],
	placeInPaper: null,
	fromTaskId: null,
	continuesTaskId: null,
	...over,
});

/** A plan of Đồng Tháp for 2026, drafted by its Department of Home Affairs. */
export const aPlan = (over: Partial<NewPlan> = {}): NewPlan => ({
	issuerBodyId: bodies.provinceCommittee,
	draftingBodyId: bodies.homeAffairs,
	...over,
	head: {
		paperKind: "KH",
		subject: "nâng cao Chỉ số PAPI năm 2026",
		year: 2026,
		period: { first: day("2026-01-01"), last: day("2026-12-31") },
		place: "Đồng Tháp",
		indexCode: "PAPI",
		indexYear: 2026,
		parent: null,
		...over.head,
	},
});

export async function planNow(trx: WriteTransaction, planId: string): Promise<StoredPlan> {
	const plan = await findPlan(trx, planId);
	if (!plan) throw new Error(`no plan ${planId}`);
	return plan;
}

/** Which plan in its newest version, as the commands want it. */
export const seen = async (trx: WriteTransaction, planId: string) => ({
	planId,
	version: (await planNow(trx, planId)).version,
});

interface Made {
	readonly planId: string;
	readonly taskIds: readonly string[];
}

/** A draft with tasks, written by chị Mai unless said otherwise. */
export async function aDraft(
	trx: WriteTransaction,
	{
		plan = {},
		tasks = [aTask()],
		by = people.chiMai,
		at = context,
	}: {
		readonly plan?: Partial<NewPlan>;
		readonly tasks?: readonly TaskText[];
		readonly by?: Person;
		readonly at?: PlanContext;
	} = {},
): Promise<Made> {
	const planId = await draftPlan(trx, by, aPlan(plan), at);
	const taskIds = tasks.length > 0 ? await addTasks(trx, by, { planId, version: 1, tasks }, at) : [];
	return { planId, taskIds };
}

/** Submitted, signed and numbered, so that it can be issued. */
export async function signedAndNumbered(
	trx: WriteTransaction,
	planId: string,
	{
		number = 84,
		symbol = "KH-UBND",
		by = people.chiMai,
		at = context,
	}: {
		readonly number?: number;
		readonly symbol?: string;
		readonly by?: Person;
		readonly at?: PlanContext;
	} = {},
): Promise<void> {
	await submitPlan(trx, by, await seen(trx, planId), at);
	const signature = {
		how: "paper",
		signerName: "Bác Bảy",
		signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
		fileId: "019c0000-0000-7000-a000-000000000001",
	} as const;
	await signPlan(trx, by, { ...(await seen(trx, planId)), ...signature }, at);
	const entry = { number, symbol, issuedOn: at.clock.today() };
	await numberPlan(trx, by, { ...(await seen(trx, planId)), ...entry }, at);
}

/** A plan in force with its tasks given. */
export async function anIssuedPlan(
	trx: WriteTransaction,
	made: Parameters<typeof aDraft>[1] & { readonly number?: number } = {},
): Promise<Made> {
	const draft = await aDraft(trx, made);
	const how = { by: made.by ?? people.chiMai, at: made.at ?? context };
	await signedAndNumbered(trx, draft.planId, { ...how, ...(made.number ? { number: made.number } : {}) });
	await issuePlan(trx, how.by, await seen(trx, draft.planId), how.at);
	return draft;
}
