import { describe, expect, it } from 'vitest';
import { isGenericAccount } from '../../../src/core/rules/generic-account';

describe('the name of an account', () => {
  it('names nobody where it is one of documentation, systems or services', () => {
    const names = [
      'user', 'users', 'username', 'user1', 'user_name', 'user-name', 'userid', 'user-id', 'name', 'yourname', 'your_name', 'your-name', 'your name', 'yourusername',
      'your-username', 'your_username', 'your-user', 'youruser', 'you', 'me', 'my', 'myname', 'myuser', 'myusername', 'someone', 'somebody', 'anyone', 'xxx',
      'xyz', 'foo', 'bar', 'test', 'tester', 'testuser', 'demo', 'example', 'sample', 'guest', 'dev', 'developer', 'student', 'alice',
      'bob', 'carol', 'charlie', 'eve', 'john', 'jane', 'joe', 'jdoe', 'johndoe', 'janedoe', 'john.doe', 'jane.doe', 'john doe', 'root',
      'admin', 'administrator', 'public', 'default', 'default user', 'all users', 'shared', 'ubuntu', 'debian', 'fedora', 'centos', 'alpine', 'ec2-user', 'opc',
      'azureuser', 'pi', 'vagrant', 'node', 'app', 'appuser', 'git', 'www', 'www-data', 'nginx', 'apache', 'docker', 'runner', 'runneradmin',
      'jenkins', 'circleci', 'travis', 'codespace', 'vscode', 'gitpod', 'jovyan', 'airflow', 'hadoop', 'spark', 'postgres', 'mysql', 'oracle', 'deploy',
      'deployer', 'linuxbrew', 'steam', 'kali', 'sandbox', 'service', 'home', 'page', 'index', 'site', 'builder', 'build', 'worker', 'nobody',
      'nonroot', 'coder', 'agent', 'claude', 'computer', 'linux', 'windows', 'mac', 'macos',
    ];
    expect(names.filter((name) => !isGenericAccount(name) || !isGenericAccount(name.toUpperCase()))).toEqual([]);
  });

  it.each(['', 'x', 'your-team', 'my_mac', 'the user', 'some-one', 'user12', 'user-x', 'x9', 'USERXX'])('names nobody where it is like %j', (name) => {
    expect(isGenericAccount(name)).toBe(true);
  });

  it.each(['maria', 'yourself', 'mymac', 'userland', 'x-files', 'user12a', 'jo', 'myra', 'xavier'])('names somebody: %j', (name) => {
    expect(isGenericAccount(name)).toBe(false);
  });
});
