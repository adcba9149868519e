/** What the organisation says of waivers. */
export interface WaiverSettings {
  /** Whether who asks for a waiver may not approve it. */
  requireOtherApprover: boolean;
  /** How many days a waiver may last at most. */
  longestDays: number;
}
