/**
 * Names of accounts that name nobody: those of documentation, of images of systems and containers, and of services. In
 * lower case.
 */
const generic: ReadonlySet<string> = new Set([
  'user', 'users', 'username', 'user1', 'user_name', 'user-name', 'userid', 'user-id', 'name', 'yourname', 'your_name', 'your-name', 'your name', 'yourusername', 'your-username',
  'your_username', 'your-user', 'youruser', 'you', 'me', 'my', 'myname', 'myuser', 'myusername', 'someone', 'somebody', 'anyone', 'xxx', 'xyz', 'foo', 'bar', 'test', 'tester',
  'testuser', 'demo', 'example', 'sample', 'guest', 'dev', 'developer', 'student', 'alice', 'bob', 'carol', 'charlie', 'eve', 'john', 'jane', 'joe', 'jdoe', 'johndoe', 'janedoe',
  'john.doe', 'jane.doe', 'john doe', 'root', 'admin', 'administrator', 'public', 'default', 'default user', 'all users', 'shared', 'ubuntu', 'debian', 'fedora', 'centos', 'alpine',
  'ec2-user', 'opc', 'azureuser', 'pi', 'vagrant', 'node', 'app', 'appuser', 'git', 'www', 'www-data', 'nginx', 'apache', 'docker', 'runner', 'runneradmin', 'jenkins', 'circleci',
  'travis', 'codespace', 'vscode', 'gitpod', 'jovyan', 'airflow', 'hadoop', 'spark', 'postgres', 'mysql', 'oracle', 'deploy', 'deployer', 'linuxbrew', 'steam', 'kali', 'sandbox',
  'service', 'home', 'page', 'index', 'site', 'builder', 'build', 'worker', 'nobody', 'nonroot', 'coder', 'agent', 'claude', 'computer', 'linux', 'windows', 'mac', 'macos',
]);

/** Whether a name of an account says nothing about who has it. */
export function isGenericAccount(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.length < 2 || generic.has(lower) || /^(?:your|my|the|some)[-_ ]/u.test(lower) || /^(?:user|x)[-_]?[\dx]+$/u.test(lower);
}
