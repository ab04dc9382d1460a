import type { Card } from './card.ts';
import { channelCard } from './case/channel-card.ts';
import { moveForm } from './case/move-form.ts';
import { caseView, openView } from './case/open-view.ts';
import { workCard } from './case/work-card.ts';
import { digest } from './digest/digest.ts';
import { handlingNotice, handlingOpened } from './guard/handling-notice.ts';
import { handlingThanks, imageHandling } from './guard/image-handling.ts';
import { imageRefused } from './guard/image-refused.ts';
import { caseAlert, chaser, colleagueAlert, undelivered } from './lists/alerts.ts';
import { caseList, findResults } from './lists/case-list.ts';
import { findForm } from './lists/find-form.ts';
import { listCard } from './lists/list-card.ts';
import { notKnown, saidNo } from './lists/sentences.ts';
import { addToReport, thankYouAdded } from './report/add-to-report.ts';
import { adultContacts } from './report/adult-contacts.ts';
import { checkAndSend } from './report/check-and-send.ts';
import { discarded, draftOffer, reminder, savedForLater } from './report/drafts.ts';
import { dslAlerted } from './report/dsl-alerted.ts';
import { help } from './report/help.ts';
import { images } from './report/images.ts';
import { myReports } from './report/my-reports.ts';
import { notSaved } from './report/not-saved.ts';
import { notStaff } from './report/not-staff.ts';
import { receipt } from './report/receipt.ts';
import { safetyAndWho } from './report/safety-and-who.ts';
import { tellingMeNow } from './report/telling-me-now.ts';
import { told } from './report/told.ts';
import { welcome } from './report/welcome.ts';
import { whatHappened } from './report/what-happened.ts';
import { whatYouHaveDone } from './report/what-you-have-done.ts';

/** A card whose data nobody here looks into: the gallery and the card tests only pass its examples back to it. */
export type AnyCard = Omit<Card<never>, 'examples'> & { examples: Record<string, object> };

/** Every card the bot can show, in the order in which people meet them. */
export const cards: readonly AnyCard[] = [
  welcome,
  help,
  tellingMeNow,
  safetyAndWho,
  whatHappened,
  images,
  whatYouHaveDone,
  checkAndSend,
  notSaved,
  receipt,
  told,
  myReports,
  addToReport,
  thankYouAdded,
  draftOffer,
  savedForLater,
  discarded,
  reminder,
  dslAlerted,
  adultContacts,
  notStaff,
  imageRefused,
  imageHandling,
  handlingThanks,
  handlingNotice,
  handlingOpened,
  channelCard,
  openView,
  workCard,
  caseView,
  moveForm,
  listCard,
  caseList,
  findForm,
  findResults,
  caseAlert,
  colleagueAlert,
  chaser,
  undelivered,
  saidNo,
  notKnown,
  digest,
];
