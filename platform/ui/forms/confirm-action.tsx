import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/route.ts";
import { useFace } from "../face.tsx";
import { Notice } from "../notices/notice.tsx";
import { Actions, Button, ButtonLink } from "./button.tsx";
import { Form } from "./form.tsx";

export interface ConfirmActionProps {
	readonly form: FormState;
	readonly action: string;
	/** what will happen, named: "Chấm dứt 3 phiên đăng nhập của chị Lan" */
	readonly title: Child;
	/** what follows from it */
	readonly consequences: readonly Child[];
	/** words of the button: the act itself, never "OK" */
	readonly confirm: Child;
	readonly goBack: { readonly label: Child; readonly address: string };
	/** questions that belong to it, such as a reason */
	readonly children?: Child;
}

/** A page, not a window, for what cannot be undone: says what follows and asks once. */
export function ConfirmAction(props: ConfirmActionProps) {
	const { words } = useFace();
	return (
		<Form form={props.form} action={props.action}>
			<Notice kind="warn" title={props.title} level={2}>
				<p>{words.cannotUndo}</p>
				<ul>
					{props.consequences.map((consequence) => (
						<li>{consequence}</li>
					))}
				</ul>
			</Notice>
			{props.children}
			<Actions>
				<Button kind="danger">{props.confirm}</Button>
				<ButtonLink kind="link" address={props.goBack.address}>
					{props.goBack.label}
				</ButtonLink>
			</Actions>
		</Form>
	);
}
