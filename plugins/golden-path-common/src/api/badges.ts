/** A picture of a grade that anybody can see who knows its address. @public */
export interface Badge {
  /** 128 random bits as text: who knows it sees the badge. */
  id: string;
  entityRef: string;
  scorecard: string;
  /** Address of the picture below the backend's API, e.g. `/badges/{id}/image.svg`. */
  path: string;
  createdBy: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
}
