export { ExpectedScores } from './ExpectedScores';
export { TooManyRequestsError } from './Turns';
