import type { Child } from "hono/jsx";
import { Temporal } from "temporal-polyfill";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatMoment } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	ButtonLink,
	DataTable,
	Field,
	Form,
	Head,
	Links,
	Part,
	Terms,
} from "#platform/ui/index.ts";
import { registrationOptions } from "../commands/passkeys.ts";
import { factsOf } from "../commands/request-facts.ts";
import { type NamedPost, namedPosts } from "../queries/named-posts.ts";
import { type OwnAccount, type OwnPasskey, ownAccount } from "../queries/own-account.ts";
import { accountMessages } from "./account-messages.ts";
import { PasskeyAdder } from "./passkey-forms.tsx";
import { PasswordFields } from "./set-password.tsx";

export const address = "/tai-khoan";

interface Props {
	readonly context: RequestContext<Person>;
	readonly account: OwnAccount;
	/** what the browser is asked when a passkey is added */
	readonly options: unknown;
}

export const showAccount = page({
	address,
	who: "signed-in",
	show: async (_, context) => {
		const words = accountMessages[context.language];
		const account = await ownAccount(context.db, context.actor.personId);
		if (!account) return { redirect: "/dang-nhap" };
		const known = account.passkeys.map((key) => key.id);
		const options = await registrationOptions(context.actor, known, factsOf(context));
		const posts = await namedPosts(context.db, context.actor.posts, context.today, context.language);
		return {
			title: words.account.title,
			illustrative: account.illustrative,
			noindex: true,
			body: (
				<>
					<Head title={words.account.title} kicker={account.name} lede={words.account.lede} />
					<Terms
						items={[
							{ term: words.account.signInName, is: account.signInName },
							{ term: words.account.email, is: account.email ?? words.account.none },
						]}
					/>
					<Links items={[{ address: context.to("/tai-khoan/phien"), label: words.sessions.title }]} />
					<Posts posts={posts} context={context} />
					{account.illustrative ? (
						<p>{words.account.invented}</p>
					) : (
						<Ways context={context} account={account} options={options} />
					)}
				</>
			),
		};
	},
});

function Posts({
	posts,
	context,
}: {
	readonly posts: readonly NamedPost[];
	readonly context: RequestContext;
}) {
	const words = accountMessages[context.language];
	return (
		<Part id="chuc-vu" title={words.account.posts}>
			{posts.length === 0 ? <p>{words.account.noPosts}</p> : null}
			<ul>
				{posts.map((post) => (
					<li>{postInWords(post, context.language)}</li>
				))}
			</ul>
		</Part>
	);
}

/** "Cấp phó, UBND xã Thiện Tân (lĩnh vực: đất đai; thay mặt chị Lan)". */
export function postInWords(post: NamedPost, language: RequestContext["language"]): string {
	const words = accountMessages[language];
	const beside = [
		post.fields.length > 0 ? words.account.fields(post.fields.join(", ")) : "",
		post.standsInForName ? words.account.standsInFor(post.standsInForName) : "",
	].filter(Boolean);
	const place = post.place ?? words.wholeInstallation;
	return `${words.roles[post.role]}, ${place}${beside.length > 0 ? ` (${beside.join("; ")})` : ""}`;
}

function Ways(props: Props) {
	return (
		<>
			<PasswordPart {...props} />
			<TotpPart {...props} />
			<PasskeyPart {...props} />
			<IdentityPart {...props} />
		</>
	);
}

function PasswordPart({ context, account }: Props) {
	const words = accountMessages[context.language].password;
	return (
		<Part id="mat-khau" title={words.title}>
			<Form form={context.form} action={context.to("/tai-khoan/mat-khau")}>
				<input type="hidden" name="username" value={account.signInName} autocomplete="username" />
				{account.hasPassword ? (
					<Field type="password" name="current" label={words.current} autocomplete="current-password" />
				) : null}
				<PasswordFields language={context.language} />
				<Actions>
					<Button>{words.button}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function TotpPart({ context, account }: Props) {
	const words = accountMessages[context.language].totp;
	const press = (to: string, label: Child, kind: "second" | "danger") => (
		<Form form={plain(context)} action={context.to(to)}>
			<Button kind={kind}>{label}</Button>
		</Form>
	);
	return (
		<Part id="ma-xac-nhan" title={words.title} sub={words.sub}>
			<p>{account.hasTotp ? words.on(account.codesLeft) : words.off}</p>
			{account.hasTotp ? (
				<>
					<ButtonLink kind="second" address={context.to("/tai-khoan/ma-du-phong")}>
						{words.codes}
					</ButtonLink>
					{press("/tai-khoan/ma-xac-nhan/tat", words.remove, "danger")}
				</>
			) : (
				press("/tai-khoan/ma-xac-nhan", words.begin, "second")
			)}
		</Part>
	);
}

/** Forms beside the refused one must not repeat its refusals. */
const plain = (context: RequestContext) => ({ ...context.form, errors: {}, values: {}, problem: null });

function PasskeyPart({ context, account, options }: Props) {
	const words = accountMessages[context.language].passkeys;
	const moment = (at: string) => formatMoment(Temporal.Instant.from(at), context.language);
	return (
		<Part id="khoa-truy-cap" title={words.title} sub={words.sub}>
			<DataTable<OwnPasskey>
				caption={words.title}
				captionHidden
				columns={[
					{ head: words.label, cell: (key) => key.label },
					{ head: words.addedOn, cell: (key) => moment(key.added) },
					{ head: words.used, cell: (key) => (key.used ? moment(key.used) : words.never) },
					{
						head: words.remove,
						cell: (key) => (
							<Form form={plain(context)} action={context.to("/tai-khoan/khoa-truy-cap/go")}>
								<Button kind="second" small name="id" value={key.id}>
									{words.remove}
								</Button>
							</Form>
						),
					},
				]}
				rows={account.passkeys}
				empty={<p>{words.none}</p>}
			/>
			<PasskeyAdder context={context} options={options} />
		</Part>
	);
}

function IdentityPart({ context, account }: Props) {
	const words = accountMessages[context.language].identities;
	const { signOn } = context.services.installation;
	if (!signOn) return null;
	const linked = account.issuers.length > 0;
	return (
		<Part id="danh-tinh" title={words.title}>
			<p>{linked ? words.linked(signOn.name) : words.none(signOn.name)}</p>
			<Form
				form={plain(context)}
				action={context.to(linked ? "/tai-khoan/danh-tinh/go" : "/tai-khoan/danh-tinh")}
			>
				<Button kind="second">{linked ? words.remove : words.link(signOn.name)}</Button>
			</Form>
		</Part>
	);
}
