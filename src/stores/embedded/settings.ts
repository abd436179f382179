/** Server settings for a small machine: every acknowledged commit is on disk, memory stays modest. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  checkpoint_timeout: '15min',
  // As much as a backup of a running server takes; nothing replicates from it.
  wal_level: 'replica',
  max_wal_senders: '0',
  // Three processes fewer; our queries touch few pages.
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  update_process_title: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

/** The settings as command line flags, `extra` ones winning. */
export function settingFlags(extra: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...SETTINGS, ...extra }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
