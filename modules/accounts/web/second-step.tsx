import { z } from "zod";
import { action } from "#platform/http/route.ts";
import { factsOf } from "../commands/request-facts.ts";
import { showSecondFactor } from "../commands/second-step.ts";
import { ownAddress } from "../domain/own-address.ts";
import { accountsProblem } from "../errors.ts";
import { messages } from "../messages.ts";
import { askSecondFactor } from "./second-factor-form.tsx";
import { enter } from "./sign-in.tsx";

export const sendSecondStep = action({
	address: "/dang-nhap/buoc-hai",
	who: "everyone",
	input: z.strictObject({
		pending: z.string().min(1).max(100),
		step: z.enum(["ask", "enrol"]),
		code: z.string().max(64).default(""),
		continue: z.string().max(2000).optional(),
	}),
	again: { address: "/dang-nhap" },
	limit: { times: 30, minutes: 1 },
	run: async ({ body }, context) => {
		const goOn = ownAddress(body.continue);
		const enrolling = body.step === "enrol";
		const answer = await showSecondFactor(context.trx, { ...body, enrolling }, factsOf(context));
		if (answer.kind === "in")
			return enrolling
				? enter(context, answer.token, "/tai-khoan/ma-du-phong", messages[context.language].enrol.done)
				: enter(context, answer.token, goOn);
		const refusal =
			answer.kind === "wait"
				? messages[context.language].signIn.wait(answer.seconds)
				: accountsProblem("code-wrong", {}).sentence(context.language);
		return askSecondFactor(context, { kind: body.step, pending: body.pending, goOn, refusal });
	},
});
