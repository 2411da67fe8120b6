import type { PageAnswer, RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import { authenticationOptions } from "../commands/passkeys.ts";
import { factsOf } from "../commands/request-facts.ts";
import { doors } from "../demo/cast.ts";
import { messages } from "../messages.ts";
import { PasskeyDoor } from "./passkey-forms.tsx";
import { withRefusal } from "./second-factor-form.tsx";

interface SignInPage {
	/** own address to go on to */
	readonly goOn: string;
	/** a refusal that belongs to the whole form */
	readonly refusal?: string;
	/** what was typed as name, shown again; never the password */
	readonly name?: string;
}

/** The sign-in page, first opened or shown again after a wrong pair. */
export async function signInPage(context: RequestContext, page: SignInPage): Promise<PageAnswer> {
	const words = messages[context.language];
	const { signOn, demo } = context.services.installation;
	const options = await authenticationOptions(factsOf(context));
	const form = withRefusal(context.form, page.refusal, { name: page.name ?? "" });
	return {
		title: words.signIn.title,
		noindex: true,
		illustrative: demo,
		body: (
			<>
				<Head title={words.signIn.title} lede={words.signIn.lede} />
				<Form form={form} action={context.to("/dang-nhap")}>
					<input type="hidden" name="continue" value={page.goOn} />
					<Field
						type="text"
						name="name"
						label={words.signIn.name}
						hint={words.signIn.nameHint}
						autocomplete="username"
						spellcheck={false}
						maxlength={254}
					/>
					<Field
						type="password"
						name="password"
						label={words.signIn.password}
						autocomplete="current-password"
					/>
					<Actions>
						<Button>{words.signIn.button}</Button>
					</Actions>
				</Form>
				<Links items={[{ address: context.to("/quen-mat-khau"), label: words.signIn.forgotten }]} />
				<Part id="cach-khac" title={words.signIn.otherWays}>
					<PasskeyDoor context={context} options={options} goOn={page.goOn} />
					{signOn ? (
						<Form form={context.form} action={context.to("/dang-nhap/noi-khac")} prefix="noi-khac">
							<input type="hidden" name="continue" value={page.goOn} />
							<Button kind="second">{words.signIn.other(signOn.name)}</Button>
						</Form>
					) : null}
				</Part>
				{demo ? <DemoDoors context={context} goOn={page.goOn} /> : null}
			</>
		),
	};
}

function DemoDoors({ context, goOn }: { readonly context: RequestContext; readonly goOn: string }) {
	const words = messages[context.language].demo;
	return (
		<Part id="minh-hoa" title={words.title} sub={words.lede}>
			<form method="post" action={context.to("/dang-nhap/minh-hoa")}>
				{context.form.hidden}
				<input type="hidden" name="continue" value={goOn} />
				<ul class="tools">
					{doors.map((door) => (
						<li>
							<Button kind="second" name="door" value={door}>
								{words.doors[door]}
							</Button>
						</li>
					))}
				</ul>
			</form>
		</Part>
	);
}
