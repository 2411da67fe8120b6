import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { problemOfDatabaseError } from "#platform/db/database-errors.ts";
import type { Person, Post } from "#platform/http/actor.ts";
import { inUndoneTransaction } from "#platform/testing/database.ts";
import { personOfSession } from "../queries/person-of-session.ts";
import { findPerson } from "../store/person.ts";
import { postsOfPeople, standIns } from "../store/post.ts";
import { aPerson, aPost, facts, password } from "../testing/cast.ts";
import { dropSecondFactor, invitePerson, renewLink, setState } from "./people.ts";
import { endPost, givePost, type NewPost } from "./posts.ts";
import { signIn } from "./sign-in.ts";
import { decideStandIn, endStandIn } from "./stand-ins.ts";

const commune = "vn34:06436";
const langSon = "vn34:20";
const committee = `${commune}/xa.ubnd`;
const day = (text: string) => Temporal.PlainDate.from(text);
const refused = (code: string) => (error: unknown) => problemOfDatabaseError(error)?.code === code;

const actor = (personId: string, ...posts: Partial<Post>[]): Person => ({
	kind: "person",
	personId,
	name: "Anh Tuấn",
	sessionId: "s",
	posts: posts.map((post) => ({
		role: "officer",
		bodyId: null,
		unitId: null,
		fields: [],
		standsInFor: null,
		...post,
	})),
});

/** Anh Tuấn administers the whole installation; another one only Lạng Sơn. */
async function administrators(trx: WriteTransaction) {
	const id = await aPerson(trx, { signInName: "tuan", name: "Anh Tuấn" });
	const whole = actor(id, { role: "administrator" });
	return { whole, ofLangSon: actor(id, { role: "administrator", unitId: langSon }) };
}

const officer = (personId: string, change: Partial<NewPost> = {}): NewPost => ({
	personId,
	role: "officer",
	bodyId: committee,
	unitId: null,
	fields: [],
	from: day("2026-11-01"),
	last: null,
	...change,
});

test("a post given today holds from its first to its last day, as the signed-in person's post", () =>
	inUndoneTransaction(async (trx) => {
		const { ofLangSon } = await administrators(trx);
		const lan = await aPerson(trx, { signInName: "lan" });
		await givePost(
			trx,
			ofLangSon,
			officer(lan, { from: day("2026-11-22"), last: day("2026-11-23") }),
			facts(),
		);
		const held = async (at: string) => {
			const entered = await signIn(trx, { name: "lan", password }, facts(at));
			assert.ok(entered.kind === "in");
			return (await personOfSession(trx, entered.token, facts(at).clock))?.posts.length;
		};
		assert.equal(await held("2026-11-21T16:59:00Z"), 0);
		assert.equal(await held("2026-11-21T17:00:00Z"), 1);
		assert.equal(await held("2026-11-23T16:59:00Z"), 1);
		assert.equal(await held("2026-11-23T17:00:00Z"), 0);
	}));

test("an administrator of a province gives posts there and below, in no other province, and none over the whole", () =>
	inUndoneTransaction(async (trx) => {
		const { ofLangSon, whole } = await administrators(trx);
		const lan = await aPerson(trx, { signInName: "lan" });
		const elsewhere = officer(lan, { bodyId: "vn34:82/tinh.ubnd" });
		await assert.rejects(
			givePost(trx, ofLangSon, elsewhere, facts()),
			refused("accounts/not-yours-to-manage"),
		);
		const over = officer(lan, { role: "administrator", bodyId: null });
		await assert.rejects(givePost(trx, ofLangSon, over, facts()), refused("accounts/not-yours-to-manage"));
		await givePost(trx, whole, elsewhere, facts());
		// Now she belongs to Đồng Tháp as well, so Lạng Sơn's administrator cannot touch her account.
		const lock = { personId: lan, to: "locked" } as const;
		await assert.rejects(setState(trx, ofLangSon, lock, facts()), refused("accounts/not-yours-to-manage"));
		await setState(trx, whole, lock, facts());
	}));

test("nobody gives themselves a post, and who is no administrator gives none", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		await assert.rejects(
			givePost(trx, whole, officer(whole.personId), facts()),
			refused("accounts/not-yours-to-manage"),
		);
		const head = actor(whole.personId, { role: "head", bodyId: committee, unitId: commune });
		const lan = await aPerson(trx, { signInName: "lan" });
		await assert.rejects(givePost(trx, head, officer(lan), facts()), refused("accounts/not-yours-to-manage"));
		const stranger = { name: "Ai đó", signInName: "ai-do", email: null, phone: null };
		await assert.rejects(invitePerson(trx, head, stranger, facts()), refused("accounts/not-yours-to-manage"));
	}));

test("an administrator's post and any other do not meet in one person on one day", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		const lan = await aPerson(trx, { signInName: "lan" });
		await givePost(trx, whole, officer(lan, { last: day("2026-11-30") }), facts());
		const administrator = (from: string) =>
			officer(lan, { role: "administrator", bodyId: null, unitId: commune, from: day(from) });
		await assert.rejects(
			givePost(trx, whole, administrator("2026-11-30"), facts()),
			refused("accounts/administrator-alone"),
		);
		await givePost(trx, whole, administrator("2026-12-01"), facts());
	}));

for (const [what, change, code] of [
	["a head without a body", { role: "head", bodyId: null }, "accounts/post-needs-body"],
	["a body that does not exist", { bodyId: `${commune}/xa.khong-co` }, "accounts/body-not-found"],
	["a coordinator of nothing", { role: "coordinator", bodyId: null }, "accounts/post-needs-unit"],
	[
		"a unit that is gone",
		{ role: "supervisor", bodyId: null, unitId: "vn63:06436" },
		"accounts/unit-not-found",
	],
	["days that run backwards", { last: day("2026-10-31") }, "accounts/days-backwards"],
] as const)
	test(`refused with its reason: ${what}`, () =>
		inUndoneTransaction(async (trx) => {
			const { whole } = await administrators(trx);
			const lan = await aPerson(trx, { signInName: "lan" });
			await assert.rejects(givePost(trx, whole, officer(lan, change), facts()), refused(code));
		}));

test("the same post twice in the same days is refused in words", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		const lan = await aPerson(trx, { signInName: "lan" });
		await givePost(trx, whole, officer(lan), facts());
		await assert.rejects(
			givePost(trx, whole, officer(lan, { from: day("2027-01-01") }), facts()),
			refused("accounts/post-overlaps"),
		);
	}));

test("a post that ends takes the person's open sessions with it", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		const lan = await aPerson(trx, { signInName: "lan" });
		const postId = await givePost(trx, whole, officer(lan), facts());
		const entered = await signIn(trx, { name: "lan", password }, facts());
		assert.ok(entered.kind === "in");
		await endPost(trx, whole, { postId, last: day("2026-11-22") }, facts());
		assert.equal(await personOfSession(trx, entered.token, facts().clock), null);
		const [post] = await postsOfPeople(trx, [lan], day("2026-11-22"));
		assert.equal(post?.until, "2026-11-23");
	}));

test("two people cannot have one sign-in name in different capitals", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		const person = { name: "Chị Lan", signInName: "Lan@ThienTan.gov.vn", email: null, phone: null };
		const { link } = await invitePerson(trx, whole, person, facts());
		assert.match(link, /\/thiet-lap\//);
		const again = { ...person, signInName: "lan@thientan.gov.vn" };
		await assert.rejects(invitePerson(trx, whole, again, facts()), refused("accounts/sign-in-name-taken"));
	}));

test("whoever is made in a demo is marked as invented, and nobody is otherwise", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		for (const demo of [true, false]) {
			const at = { ...facts(), installation: { ...facts().installation, demo } };
			const person = { name: "Cô Ba", signInName: `co-ba-${demo}`, email: null, phone: null };
			const { personId } = await invitePerson(trx, whole, person, at);
			assert.equal((await findPerson(trx, personId))?.illustrative, demo);
		}
	}));

test("a closed account cannot be changed, sent a link, or opened again", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		const lan = await aPerson(trx, { signInName: "lan" });
		await setState(trx, whole, { personId: lan, to: "ended" }, facts());
		await assert.rejects(
			setState(trx, whole, { personId: lan, to: "active" }, facts()),
			refused("accounts/person-ended"),
		);
		await assert.rejects(renewLink(trx, whole, lan, facts()), refused("accounts/person-ended"));
		await assert.rejects(dropSecondFactor(trx, whole, lan, facts()), refused("accounts/person-ended"));
	}));

test("anh Hùng, the head, names a stand-in for chị Lan's post, who has it for those days and no longer", () =>
	inUndoneTransaction(async (trx) => {
		const hung = actor(await aPerson(trx, { signInName: "hung" }), {
			role: "head",
			bodyId: committee,
			unitId: commune,
		});
		const lan = await aPerson(trx, { signInName: "lan" });
		const mai = await aPerson(trx, { signInName: "mai", name: "Chị Mai" });
		const postId = await aPost(trx, lan, { role: "officer", bodyId: committee, unitId: commune });
		const standIn = {
			postId,
			personId: mai,
			from: day("2026-11-22"),
			last: day("2026-11-24"),
			reason: "nghỉ phép",
		};
		await decideStandIn(trx, hung, standIn, facts());
		const postsAt = async (at: string) => {
			const entered = await signIn(trx, { name: "mai", password }, facts(at));
			assert.ok(entered.kind === "in");
			return (await personOfSession(trx, entered.token, facts(at).clock))?.posts.map(
				(post) => post.standsInFor,
			);
		};
		assert.deepEqual(await postsAt("2026-11-24T10:00:00Z"), [lan]);
		assert.deepEqual(await postsAt("2026-11-25T10:00:00Z"), []);
		await assert.rejects(decideStandIn(trx, hung, standIn, facts()), refused("accounts/stand-in-overlaps"));
	}));

test("standing in is refused outside the post's days, for oneself, backwards, and by who has no say", () =>
	inUndoneTransaction(async (trx) => {
		const hung = actor(await aPerson(trx, { signInName: "hung" }), {
			role: "head",
			bodyId: committee,
			unitId: commune,
		});
		const lan = await aPerson(trx, { signInName: "lan" });
		const mai = await aPerson(trx, { signInName: "mai" });
		const valid = "[2026-01-01,2026-12-01)";
		const postId = await aPost(trx, lan, { role: "officer", bodyId: committee, unitId: commune, valid });
		const standIn = { postId, personId: mai, from: day("2026-11-22"), last: day("2026-11-24"), reason: null };
		const decide = (change: Partial<typeof standIn>, by = hung) =>
			decideStandIn(trx, by, { ...standIn, ...change }, facts());
		await assert.rejects(decide({ last: day("2026-12-01") }), refused("accounts/stand-in-outside"));
		await assert.rejects(decide({ personId: lan }), refused("accounts/stand-in-self"));
		await assert.rejects(decide({ last: day("2026-11-21") }), refused("accounts/days-backwards"));
		const other = actor(mai, { role: "head", bodyId: "vn34:82/tinh.ubnd", unitId: "vn34:82" });
		await assert.rejects(decide({}, other), refused("accounts/not-yours-to-manage"));
		await decide({});
	}));

test("a stand-in called off has nothing from that moment", () =>
	inUndoneTransaction(async (trx) => {
		const { whole } = await administrators(trx);
		const lan = await aPerson(trx, { signInName: "lan" });
		const mai = await aPerson(trx, { signInName: "mai" });
		const postId = await aPost(trx, lan, { role: "officer", bodyId: committee, unitId: commune });
		const days = { from: day("2026-11-22"), last: day("2026-11-24") };
		await decideStandIn(trx, whole, { postId, personId: mai, ...days, reason: null }, facts());
		const [standIn] = await standIns(trx, day("2026-11-22"), [committee]);
		assert.ok(standIn);
		await endStandIn(trx, whole, standIn.id, facts());
		assert.deepEqual(await standIns(trx, day("2026-11-22"), "all"), []);
	}));
