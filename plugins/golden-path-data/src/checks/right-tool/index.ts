import type { DataCheck } from '../DataCheck';
import { choicesAtOdds } from './choices-at-odds';
import { decisionOverdue } from './decision-overdue';

export const rightToolChecks: DataCheck[] = [choicesAtOdds, decisionOverdue];
