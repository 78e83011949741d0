import pg from 'pg';

/** Tells the instances that listen for subscribers that something was committed: one NOTIFY at a time, beside the pool. */
export class WakeUps {
  private owed = false;
  private telling = false;
  private readonly client: pg.Client;

  private constructor(client: pg.Client) {
    this.client = client;
  }

  static async open(url: string): Promise<WakeUps> {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    await client.connect();
    return new WakeUps(client);
  }

  tell(): void {
    this.owed = true;
    void this.pay();
  }

  end(): Promise<void> {
    return this.client.end();
  }

  private async pay(): Promise<void> {
    if (this.telling) return;
    this.telling = true;
    while (this.owed) {
      this.owed = false;
      await this.client.query('notify concord_logs');
    }
    this.telling = false;
  }
}
