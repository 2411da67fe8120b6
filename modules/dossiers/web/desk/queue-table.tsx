import { timeZone } from "#platform/clock/clock.ts";
import type { RequestContext } from "#platform/http/route.ts";
import { formatCount, formatTime } from "#platform/i18n/index.ts";
import { Button, DataTable, EmptyState, Form, StateMark, type WorkState } from "#platform/ui/index.ts";
import { queueMessages } from "../../desk/queue-messages.ts";
import type { TicketState } from "../../desk/tables.ts";
import { minutesWaited } from "../../domain/desk/waiting.ts";
import type { StoredTicket } from "../../store/desk/tickets.ts";
import { queueAddress } from "./addresses.ts";

const shapes: Readonly<Record<TicketState, WorkState>> = {
	waiting: "waiting",
	called: "on-track",
	served: "done",
	missed: "stopped",
};

interface Props {
	readonly tickets: readonly StoredTicket[];
	readonly counter: string;
	readonly context: RequestContext;
}

/** Who waits and who did not come stands before who is done. */
export function QueueTable({ tickets, counter, context }: Props) {
	const { language, clock } = context;
	const words = queueMessages[language];
	const order: readonly TicketState[] = ["called", "waiting", "missed", "served"];
	const rows = [...tickets].sort(
		(a, b) =>
			order.indexOf(a.state) - order.indexOf(b.state) ||
			Number(b.priority) - Number(a.priority) ||
			(a.state === "served" ? b.number - a.number : a.number - b.number),
	);
	const now = clock.now();
	const time = (ticket: StoredTicket) =>
		formatTime(ticket.takenAt.toZonedDateTimeISO(timeZone).toPlainTime(), language);
	return (
		<DataTable
			caption={words.list.title}
			captionHidden
			columns={[
				{
					head: words.list.number,
					cell: ({ number, priority }: StoredTicket) =>
						priority ? `${number} (${words.list.priority})` : String(number),
				},
				{ head: words.list.purpose, cell: ({ purpose }: StoredTicket) => words.purposes[purpose] },
				{ head: words.list.taken, cell: time, numeric: true },
				{
					head: words.list.waited,
					cell: (ticket: StoredTicket) => words.minutes(formatCount(minutesWaited(ticket, now), language)),
					numeric: true,
				},
				{
					head: words.list.state,
					cell: (ticket: StoredTicket) => (
						<StateMark state={shapes[ticket.state]}>
							{ticket.counter
								? words.atCounter(words.states[ticket.state], ticket.counter)
								: words.states[ticket.state]}
						</StateMark>
					),
				},
				{
					head: words.list.act,
					cell: (ticket: StoredTicket) => <CallAgain {...{ ticket, counter, context }} />,
				},
			]}
			rows={rows}
			empty={<EmptyState title={words.list.emptyTitle}>{words.list.emptyNext}</EmptyState>}
		/>
	);
}

interface AgainProps {
	readonly ticket: StoredTicket;
	readonly counter: string;
	readonly context: RequestContext;
}

/** Out of turn, or come after all; only where one says to which counter. */
function CallAgain({ ticket, counter, context }: AgainProps) {
	const { form, to, language } = context;
	const words = queueMessages[language].now;
	if (counter === "" || (ticket.state !== "missed" && ticket.state !== "waiting")) return null;
	return (
		<Form
			form={{ ...form, errors: {}, values: {} }}
			action={to(`${queueAddress}/goi`)}
			prefix={`so-${ticket.number}`}
		>
			<input type="hidden" name="ban" value={ticket.bodyId} />
			<input type="hidden" name="quay" value={counter} />
			<input type="hidden" name="phieu" value={ticket.id} />
			<Button kind="link" small name="viec" value="lai">
				{ticket.state === "waiting" ? words.call : words.again}
				<span class="vh"> {String(ticket.number)}</span>
			</Button>
		</Form>
	);
}
